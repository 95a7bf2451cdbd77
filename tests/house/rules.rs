//! The rules, each a function from a file to its breaches, and each breach a line of advice.

use crate::plan;
use crate::source::{House, Source};

/// Every rule for a file of `src`.
pub fn all(house: &House, file: &Source) -> Vec<String> {
    let mut breaches = head(file);
    breaches.extend(names(file));
    breaches.extend(length(file));
    breaches.extend(floors(file));
    breaches.extend(children(house, file));
    breaches.extend(calls(file));
    breaches.extend(switches(file));
    // One line may bring several names from the same place.
    breaches.dedup();
    breaches
}

/// The rules for a file of `tests`.
pub fn for_tests(file: &Source) -> Vec<String> {
    let mut breaches = names(file);
    breaches.extend(length(file));
    breaches.extend(unfinished(file));
    if file.head().is_empty() {
        breaches.push(say(file, 1, "head", "open it with a //! line that says what it tries"));
    }
    breaches
}

fn say(file: &Source, line: usize, rule: &str, advice: &str) -> String {
    format!("{}:{line}: [{rule}] {advice}", file.path)
}

/// A file opens with what it owns and what it never touches.
pub fn head(file: &Source) -> Vec<String> {
    let head = file.head();
    if file.path == "src/lib.rs" {
        return Vec::new();
    }
    let missing = if head.is_empty() && Source::is_tests(&file.path) {
        "open it with a //! line that says what it tries"
    } else if Source::is_tests(&file.path) {
        return Vec::new();
    } else if head.is_empty() {
        "open it with //! lines: what it is, what it Owns, what it Never touches"
    } else if !head.contains("Owns ") {
        "its head does not say what it Owns"
    } else if !head.contains("ever touches ") {
        "its head does not say what it Never touches"
    } else {
        return Vec::new();
    };
    vec![say(file, 1, "head", missing)]
}

/// A name says what is inside; `room.rs` stands beside `room/`.
pub fn names(file: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for part in file.path.trim_end_matches(".rs").split('/') {
        if part == "mod" {
            breaches.push(say(
                file,
                1,
                "names",
                "no mod.rs: put the face beside its folder, `room.rs` beside `room/`",
            ));
        }
        if plan::EMPTY_NAMES.contains(&part) {
            let advice = format!("`{part}` says nothing: a helper lives with the noun that it serves");
            breaches.push(say(file, 1, "names", &advice));
        }
    }
    breaches
}

/// A file has one reason to change.
pub fn length(file: &Source) -> Vec<String> {
    let lines = file.text.lines().count();
    let most = plan::LONG
        .iter()
        .find(|(path, ..)| *path == file.path)
        .map_or(plan::LONGEST, |(_, most, _)| *most);
    if lines <= most {
        return Vec::new();
    }
    let advice = format!("{lines} lines, at most {most}: split it where there are two reasons to change");
    vec![say(file, most + 1, "length", &advice)]
}

/// A room imports only from lower floors.
pub fn floors(file: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    let Some(room) = file.room() else { return breaches };
    let Some(floor) = plan::floor(room) else {
        let advice =
            format!("room `{room}` is not on the plan: give it a floor in tests/house/plan.rs and in src/lib.rs");
        return vec![say(file, 1, "floors", &advice)];
    };
    for import in file.rooted(&file.code).into_iter().chain(file.through_the_face()) {
        let Some(other) = import.path.first() else { continue };
        if other == room {
            continue;
        }
        let advice = match plan::floor(other) {
            None => format!("`crate::{other}` is no room of the plan"),
            Some(theirs) if theirs == floor => format!(
                "`{room}` and `{other}` both stand on floor {floor} and do not know each other: take what you need as an argument, or move it down"
            ),
            Some(theirs) if theirs > floor => format!(
                "`{room}` (floor {floor}) reaches up to `{other}` (floor {theirs}): data goes up, so let the upper room call the lower one"
            ),
            Some(_) => continue,
        };
        breaches.push(say(file, import.line, "floors", &advice));
    }
    breaches
}

/// Children use the floors below or their elder siblings, never the face above them. The elder is declared first.
pub fn children(house: &House, file: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for import in file.rooted(&file.live).into_iter().chain(file.through_the_face()) {
        let shared = file
            .module
            .iter()
            .zip(&import.path)
            .take_while(|(own, other)| own == other)
            .count();
        // Another room, or the file itself and its own children.
        if shared == 0 || shared == file.module.len() {
            continue;
        }
        let face = &file.module[..shared];
        let own = &file.module[shared];
        let declared = house.face(face).map_or_else(Vec::new, Source::children);
        let path = import.path.join("::");
        let age = |name: &String| declared.iter().position(|child| child == name);
        let advice = match (import.path.get(shared), age(own)) {
            (Some(other), Some(mine)) => match age(other) {
                Some(theirs) if theirs < mine => continue,
                Some(_) => format!(
                    "`{other}` is declared after `{own}` in src/{}.rs: put `mod {other};` before `mod {own};`, or break the circle",
                    face.join("/")
                ),
                None => format!(
                    "`crate::{path}` reaches for the face above: name the sibling that owns it (`crate::{}::sibling::{other}`), or move it to one",
                    face.join("::")
                ),
            },
            (None, _) => format!("`crate::{path}` is the face above: name the elder sibling that owns what you need"),
            (Some(_), None) => format!("src/{}.rs does not declare `mod {own};`", face.join("/")),
        };
        breaches.push(say(file, import.line, "children", &advice));
    }
    breaches
}

/// Calls that belong to one room, and calls that belong nowhere.
pub fn calls(file: &Source) -> Vec<String> {
    let room = file.room().unwrap_or("main");
    let mut breaches = unfinished(file);
    let mut ban = |needles: &[&str], may: &[&str], rule: &str, advice: &str| {
        if may.contains(&room) {
            return;
        }
        for needle in needles {
            for at in file.find(&file.live, needle) {
                let advice = format!("`{needle}`: {advice}");
                breaches.push(say(file, file.line_of(at), rule, &advice));
            }
        }
    };
    ban(
        &[".unwrap()"],
        &[],
        "unwrap",
        "say with expect(…) why it cannot fail, or hand the failure up",
    );
    ban(
        &["println!", "print!", "eprintln!", "eprint!"],
        &[],
        "printing",
        "below cli nothing prints, and in cli a closed pipe would panic: write to a stream and look at the result",
    );
    ban(
        &["io::stdout", "io::stderr", "stdout()", "stderr()"],
        &["tui", "world", "cli"],
        "printing",
        "nothing below tui speaks to the outside: take a writer as an argument",
    );
    ban(
        &[
            "SystemTime::now",
            "Instant::now",
            "Timestamp::now",
            "Zoned::now",
            "rand::rng",
            "SysRng",
            "thread_rng",
        ],
        &["world"],
        "world",
        "time and chance are arguments (`at`, `seed`): only world looks at the clock and the dice",
    );
    ban(
        &["env::var", "env::var_os", "env::vars"],
        &["world"],
        "world",
        "only world reads the environment",
    );
    ban(
        &["env::args", "env::args_os"],
        &["main"],
        "world",
        "main hands the arguments down",
    );
    ban(
        &["std::fs", "fs::read", "fs::write", "File::open", "File::create"],
        &["store", "shelf", "world", "cli"],
        "files",
        "only store, shelf, world and cli open files: take text, give text",
    );
    breaches
}

/// Nothing is left for later, and no test is switched off; in tests, too.
fn unfinished(file: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for needle in ["todo!", "unimplemented!", "dbg!", "#[ignore"] {
        for at in file.find(&file.code, needle) {
            breaches.push(say(
                file,
                file.line_of(at),
                "unfinished",
                &format!("`{needle}` does not stay: finish it or take it out"),
            ));
        }
    }
    breaches
}

/// No bare `bool` among the arguments of a public function: at the call, `true` says nothing.
pub fn switches(file: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for at in file.find(&file.live, "fn ") {
        let start = file.live[..at].rfind(['\n', ';', '}']).map_or(0, |end| end + 1);
        if !file.live[start..at].contains("pub") {
            continue;
        }
        let after = &file.live[at..];
        let Some(open) = after.find('(') else { continue };
        let mut depth = 0usize;
        let mut start = open + 1;
        for (place, byte) in after.bytes().enumerate().skip(open) {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                _ => {}
            }
            if (byte == b',' && depth == 1) || depth == 0 {
                if after[start..place]
                    .rsplit_once(':')
                    .is_some_and(|(_, kind)| kind.trim() == "bool")
                {
                    let name: String = after[3..]
                        .chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect();
                    let advice =
                        format!("`{name}` takes a bare bool: make it an enum whose words can be read at the call");
                    breaches.push(say(file, file.line_of(at), "switches", &advice));
                }
                start = place + 1;
            }
            if depth == 0 {
                break;
            }
        }
    }
    breaches
}
