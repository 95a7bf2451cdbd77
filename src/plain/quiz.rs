//! One sitting as a conversation.
//!
//! Owns what a line makes of the sitting. Never touches the words that are said, beyond a sentence here and there.

use std::io;

use crate::memory::{Confidence, Outcome};
use crate::plain::command::{self, Command, Said};
use crate::plain::show;
use crate::plain::talk::{Echo, Heard, Talk};
use crate::quiz::Key;
use crate::sitting::{Effect, Event, Library, Outside, Reply, Sitting, Stage};

/// What comes after a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// The learner is done with it.
    Leave,
    /// From the start, please.
    Anew,
}

/// One sitting as a conversation.
pub struct Quiz<'t, 'i, 'o> {
    talk: &'t mut Talk<'i>,
    library: &'t mut Library,
    sitting: Sitting,
    outside: &'t mut Outside<'o>,
}

/// Whether the sitting goes on.
enum Flow {
    On,
    Ends(After),
}

impl<'t, 'i, 'o> Quiz<'t, 'i, 'o> {
    /// A conversation over `sitting`.
    pub fn new(
        talk: &'t mut Talk<'i>,
        library: &'t mut Library,
        sitting: Sitting,
        outside: &'t mut Outside<'o>,
    ) -> Self {
        Self {
            talk,
            library,
            sitting,
            outside,
        }
    }

    /// Holds the conversation until the sitting is left.
    pub fn hold(mut self) -> io::Result<After> {
        show::greeting(self.talk, &self.sitting)?;
        // The question that was last said, so that none is said twice in a row.
        let mut said: Option<usize> = None;
        loop {
            let flow = match self.sitting.stage() {
                Stage::Reading => {
                    if let Some(notice) = self.sitting.notice() {
                        let text = notice.text.clone();
                        self.talk.say(&text)?;
                    }
                    show::passages(self.talk, self.sitting.set(), 0..self.sitting.set().passages.len())?;
                    self.deliver(Event::Begin)?;
                    Flow::On
                }
                Stage::Asking(asking) => {
                    let question = asking.question;
                    if said != Some(question) {
                        show::question(self.talk, &self.sitting)?;
                        said = Some(question);
                    }
                    self.hear_answer()?
                }
                Stage::Weighing(_) => self.hear_confidence()?,
                Stage::Told(_) => {
                    said = None;
                    show::verdict(self.talk, &self.sitting)?;
                    self.deliver(Event::Next)?;
                    Flow::On
                }
                Stage::Over => {
                    said = None;
                    show::summary(self.talk, &self.sitting)?;
                    self.hear_after()?
                }
            };
            if let Flow::Ends(after) = flow {
                return Ok(after);
            }
        }
    }

    fn deliver(&mut self, event: Event) -> io::Result<()> {
        let at = (self.outside.clock)();
        let library = &mut *self.library;
        let perform = &mut *self.outside.perform;
        self.sitting.deliver(event, at, &mut |effect: Effect, at| {
            let reply = perform(effect.clone(), at)?;
            library.note(&effect);
            if let Reply::Reloaded(set) = &reply {
                library.replace(set);
            }
            Ok(reply)
        });
        match self.sitting.notice() {
            Some(notice) => {
                let text = notice.text.clone();
                self.talk.say(&text)
            }
            None => Ok(()),
        }
    }

    fn hear_answer(&mut self) -> io::Result<Flow> {
        let Some((asking, question)) = self.sitting.open() else {
            return Ok(Flow::On);
        };
        let long = matches!(question.key, Key::Long { .. });
        let draft = asking.draft.clone();
        if !draft.is_empty() {
            self.talk.say(&format!("Your answer was: {draft}"))?;
            self.talk.say("An empty line sends it again.")?;
        }
        let line = match self.talk.ask("")? {
            Heard::End => return self.stop(),
            Heard::Line(line) => line,
        };
        let words = match command::read(&line) {
            Said::Command(command) => return self.obey(command),
            Said::Unknown(name) => {
                show::no_command(self.talk, &name)?;
                return Ok(Flow::On);
            }
            Said::Words(words) if words.trim().is_empty() => match self.talk.echo() {
                // Each line of a file belongs to one question: were this one asked on, every later answer would be out of place.
                Echo::Said if draft.is_empty() => {
                    self.deliver(Event::PassOver)?;
                    return Ok(Flow::On);
                }
                Echo::Said | Echo::Terminal => draft,
            },
            Said::Words(words) if long => self.hear_on(words)?,
            Said::Words(words) => words,
        };
        // In a file each line is an answer; who types can be asked once more.
        if self.talk.echo() == Echo::Terminal
            && let Some(why) = self.sitting.unreadable(&words)
        {
            self.talk.say(&why)?;
            return Ok(Flow::On);
        }
        self.deliver(Event::Answer(words))?;
        Ok(Flow::On)
    }

    /// The further lines of a long answer, up to an empty one.
    fn hear_on(&mut self, first: String) -> io::Result<String> {
        let mut words = first;
        loop {
            match self.talk.ask("")? {
                Heard::Line(line) if !line.trim().is_empty() => {
                    words.push('\n');
                    words.push_str(&line);
                }
                Heard::Line(_) | Heard::End => return Ok(words),
            }
        }
    }

    fn hear_confidence(&mut self) -> io::Result<Flow> {
        let prompt = "How sure are you? 1 a guess, 2 fairly sure, 3 sure; an empty line leaves it open";
        let event = match self.talk.ask(prompt)? {
            Heard::End => Event::Sure(None),
            Heard::Line(line) => match line.trim() {
                "" => Event::Sure(None),
                "1" => Event::Sure(Some(Confidence::Low)),
                "2" => Event::Sure(Some(Confidence::Middle)),
                "3" => Event::Sure(Some(Confidence::High)),
                _ => {
                    self.talk.say("Here it is 1, 2, 3 or an empty line.")?;
                    return Ok(Flow::On);
                }
            },
        };
        self.deliver(event)?;
        Ok(Flow::On)
    }

    fn hear_after(&mut self) -> io::Result<Flow> {
        loop {
            let line = match self.talk.ask("")? {
                Heard::End => return Ok(Flow::Ends(After::Leave)),
                Heard::Line(line) => line,
            };
            match command::read(&line) {
                Said::Command(Command::Quit) => return Ok(Flow::Ends(After::Leave)),
                Said::Command(command) => {
                    let flow = self.obey(command)?;
                    let over = matches!(self.sitting.stage(), Stage::Over);
                    if !over || matches!(flow, Flow::Ends(_)) {
                        return Ok(flow);
                    }
                }
                Said::Words(words) if words.trim().is_empty() => return Ok(Flow::Ends(After::Leave)),
                Said::Words(_) | Said::Unknown(_) => {
                    self.talk
                        .say("The sitting is over. :retry, :undo, :right, :wrong, :anew or :quit.")?;
                }
            }
        }
    }

    fn obey(&mut self, command: Command) -> io::Result<Flow> {
        match command {
            Command::Hint => {
                self.deliver(Event::Hint)?;
                show::last_hint(self.talk, &self.sitting)?;
            }
            Command::Passage => {
                self.deliver(Event::Look)?;
                show::passages_of_question(self.talk, &self.sitting)?;
            }
            Command::Glossary => show::glossary(self.talk, self.sitting.set())?,
            Command::Again => show::question(self.talk, &self.sitting)?,
            Command::Tell => self.deliver(Event::GiveUp)?,
            Command::Skip => self.deliver(Event::PassOver)?,
            Command::Right => self.rule(Outcome::Right)?,
            Command::Partly => self.rule(Outcome::Partly)?,
            Command::Wrong => self.rule(Outcome::Wrong)?,
            Command::Undo => self.deliver(Event::Undo)?,
            Command::Retry => match self.sitting.stage() {
                Stage::Over => self.deliver(Event::Retry)?,
                Stage::Reading | Stage::Asking(_) | Stage::Weighing(_) | Stage::Told(_) => {
                    self.talk.say("That comes after the summary.")?;
                }
            },
            Command::Anew => return Ok(Flow::Ends(After::Anew)),
            Command::Quit => return self.stop(),
            Command::Help => show::help(self.talk)?,
        }
        Ok(Flow::On)
    }

    fn rule(&mut self, outcome: Outcome) -> io::Result<()> {
        let said = self.sitting.answers().len();
        self.deliver(Event::Rule(outcome))?;
        if said > 0 && self.sitting.notice().is_none() {
            self.talk.say(match outcome {
                Outcome::Right => "Your last answer counts as right.",
                Outcome::Partly => "Your last answer counts as partly right.",
                Outcome::Wrong => "Your last answer counts as wrong.",
            })?;
        }
        Ok(())
    }

    /// Ends in the middle, with the summary so far.
    fn stop(&mut self) -> io::Result<Flow> {
        self.deliver(Event::Stop)?;
        show::summary_so_far(self.talk, &self.sitting)?;
        Ok(Flow::Ends(After::Leave))
    }
}
