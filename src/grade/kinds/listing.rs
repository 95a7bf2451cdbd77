//! Answers that name the items of a list.
//!
//! Owns how such an answer is cut and which part meets which item. Never touches how words are compared.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::kinds::outcome::{Outcome, numbered, pieces, split_and};
use crate::grade::matching::Link;
use crate::grade::opinion::{Ground, UNSURE};
use crate::grade::terms::Terms;
use crate::grade::verdict::{Mark, Part, Reason, ReasonKind};
use crate::lexicon::Flags;

/// From this score on, an item counts as met: the middle of the scale, where the weights put right and wrong apart.
const MET: f32 = 0.5;
/// What is only akin to an item, as an insect to worms, must leave nothing open.
const AKIN: f32 = UNSURE.end;

/// A list of items, some or all of which are wanted in any order.
#[derive(Debug)]
pub struct Listing {
    /// The items, each with its wordings.
    pub items: Vec<Free>,
    /// How many are wanted.
    pub need: usize,
}

impl Listing {
    /// Judges an answer that names items.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let given = self.cut(answer, desk);
        let mut scores: Vec<(f32, usize, usize)> = Vec::new();
        for (i, item) in self.items.iter().enumerate() {
            for (p, piece) in given.iter().enumerate() {
                let score = named(item, piece, desk);
                if score >= MET {
                    scores.push((score, i, p));
                }
            }
        }
        scores.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let mut by_item: Vec<Option<usize>> = vec![None; self.items.len()];
        let mut used = vec![false; given.len()];
        for &(_, i, p) in &scores {
            if by_item[i].is_none() && !used[p] {
                by_item[i] = Some(p);
                used[p] = true;
            }
        }
        // An item said twice is no wrong item; neither is a clause that only says more of one.
        let strange: Vec<&str> = (0..given.len())
            .filter(|&p| !used[p] && !scores.iter().any(|s| s.2 == p) && !is_clause(&given[p]))
            .map(|p| given[p].as_str())
            .collect();
        self.sum_up(&by_item, &given, &strange)
    }

    /// The pieces of an answer, cut at "and" as well unless an item itself holds one.
    fn cut(&self, answer: &str, desk: &mut Desk) -> Vec<String> {
        let mut all = Vec::new();
        let holds = |sign: &str| self.wordings().any(|wording| wording.contains(sign));
        let slash = if holds("/") { " / " } else { "/" };
        // Between commas a dash leads on.
        let dash = if holds(" - ") || answer.contains(',') {
            "\n- "
        } else {
            " - "
        };
        let apart = numbered(answer)
            .into_iter()
            .flat_map(|p| p.split(slash))
            .flat_map(|p| p.split(dash));
        for piece in apart.flat_map(|p| pieces(p, &[',', ';', '\n', '•', '、', '，', '；'])) {
            let piece = strip_number(piece);
            let piece = piece.strip_prefix("and ").unwrap_or(piece).trim();
            let parts: Vec<&str> = split_and(piece);
            let whole = self
                .items
                .iter()
                .map(|item| named(item, piece, desk))
                .fold(0.0, f32::max);
            let met = parts
                .iter()
                .filter(|part| self.items.iter().any(|item| named(item, part, desk) >= MET))
                .count();
            let parts = if parts.len() > 1 && (met > 1 || whole < MET) {
                parts
            } else {
                vec![piece]
            };
            for part in parts.into_iter().filter(|part| !part.is_empty()) {
                all.extend(self.run_together(part).into_iter().map(str::to_owned));
            }
        }
        all
    }

    fn wordings(&self) -> impl Iterator<Item = &String> {
        self.items.iter().flat_map(|item| &item.accepted)
    }

    /// A piece cut where items stand side by side with nothing between them: "baichuan jifu moonshot". Nothing is cut where it names
    /// fewer than two, or denies.
    fn run_together<'a>(&self, piece: &'a str) -> Vec<&'a str> {
        let terms = Terms::of(piece);
        let stems = |terms: &Terms| terms.all.iter().map(|term| term.stem).collect::<Vec<_>>();
        let own = stems(&terms);
        let named = |item: &Free| {
            let wordings = item
                .asked
                .references
                .iter()
                .map(|r| stems(&r.terms))
                .filter(|w| !w.is_empty());
            let mut found = wordings.filter_map(|wording| {
                let at = own.windows(wording.len()).position(|stretch| stretch == &wording[..])?;
                Some((at, at + wording.len()))
            });
            found.find(|found| found.0 < found.1)
        };
        let mut found: Vec<(usize, usize)> = self.items.iter().filter_map(named).collect();
        found.sort_unstable();
        let apart = found.windows(2).all(|pair| pair[0].1 <= pair[1].0);
        if found.len() < 2 || !apart || terms.denies_any() {
            return vec![piece];
        }
        let mut cuts: Vec<usize> = found
            .iter()
            .flat_map(|&(from, to)| [from, to])
            .chain([0, own.len()])
            .collect();
        cuts.sort_unstable();
        cuts.dedup();
        // What stands before them or joins them is no item; another thing in the row is.
        let thing = |at: usize| {
            let (term, text) = (&terms.all[at], terms.words.text(at));
            let noun = term.entry.is_none() || term.flags.has(Flags::NOUN) && !term.flags.has(Flags::VERB);
            term.content && term.number.is_none() && text.len() > 1 && noun
        };
        let first = found[0].0;
        let item = |from: usize| found.iter().any(|found| found.0 == from);
        let says = |&[from, to]: &[usize; 2]| item(from) || from > first && (from..to).all(thing);
        let stretch = |[from, to]: [usize; 2]| {
            let words = terms.words.all();
            &piece[words[from].span.start..words[to - 1].span.end]
        };
        cuts.windows(2)
            .map(|cut| [cut[0], cut[1]])
            .filter(says)
            .map(stretch)
            .collect()
    }

    fn sum_up(&self, by_item: &[Option<usize>], given: &[String], strange: &[&str]) -> Outcome {
        let met = by_item.iter().flatten().count();
        let parts: Vec<Part> = self
            .items
            .iter()
            .zip(by_item)
            .map(|(item, piece)| Part {
                name: item.accepted.first().cloned().unwrap_or_default(),
                mark: if piece.is_some() { Mark::Right } else { Mark::Wrong },
                typed: piece.map(|p| given[p].clone()),
            })
            .collect();
        let mut reasons = Vec::new();
        let wanted = self.need.max(1);
        let credit = if met == 0 {
            0.0
        } else {
            // Guessing at large must not pay: each item that does not belong takes the place of one that does.
            let full = met.min(wanted) as f32 / wanted as f32;
            full * (wanted as f32 / (wanted + strange.len()) as f32)
        };
        if met < wanted {
            let names: Vec<&str> = parts
                .iter()
                .filter(|p| p.mark != Mark::Right)
                .map(|p| p.name.as_str())
                .collect();
            let text = if met == 0 {
                "none of the items is among the answers".to_owned()
            } else if self.need < self.items.len() {
                format!("{met} of the {wanted} that are asked for")
            } else {
                format!("{met} of {wanted}; missing: {}", names.join(", "))
            };
            reasons.push(Reason::new(ReasonKind::Missing, text));
        }
        if !strange.is_empty() && met > 0 {
            reasons.push(Reason::new(
                ReasonKind::Extra,
                format!("does not belong: {}", strange.join(", ")),
            ));
        }
        if reasons.is_empty() {
            reasons.push(Reason::new(ReasonKind::Same, format!("all {wanted} are there")));
        }
        Outcome::of_parts(credit, parts, reasons)
    }
}

/// How surely a piece names an item; nothing where it is only akin to it.
fn named(item: &Free, piece: &str, desk: &mut Desk) -> f32 {
    let opinion = item.opinion(piece, desk);
    let akin = |link: Link| matches!(link, Link::Narrower | Link::Broader | Link::Part | Link::Sister);
    let mut met = desk.laid.best.met.iter().flatten().map(|met| met.near.link);
    let weighed = opinion.ground == Ground::Weighed;
    if weighed && opinion.score < AKIN && met.any(akin) {
        0.0
    } else {
        opinion.score
    }
}

/// Words that only go on about what was named before.
fn is_clause(piece: &str) -> bool {
    let first = piece.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "which" | "who" | "that" | "all" | "both" | "etc" | "etc." | "because" | "where" | "so"
    )
}

fn strip_number(piece: &str) -> &str {
    let bare = piece.trim_start_matches(|c: char| c.is_ascii_digit());
    match bare.strip_prefix(['.', ')']) {
        Some(rest) if bare.len() < piece.len() && rest.starts_with(' ') => rest.trim(),
        _ => piece.trim_start_matches(['-', '*', ' ']),
    }
}
