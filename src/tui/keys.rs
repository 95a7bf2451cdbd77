//! The keys of each screen: what does what, and how it is called.
//!
//! Owns the tables, from which the bottom line, the menu and the help are made. Never touches what a command does. Where a text
//! box has the focus no letter is a command: there commands are on Ctrl, on F1 and in the menu behind Esc.

use crossterm::event::KeyCode;

use crate::tui::page::Scroll;
use crate::tui::press::{Binding, MORE, Press};

/// What a key means in the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InLibrary {
    /// Open the set, or go on with it.
    Open,
    /// Begin it from the start, though a sitting was cut off.
    Anew,
    /// Search.
    Search,
    /// Forget the search.
    Clear,
    /// The mouse on or off.
    Mouse,
    /// What the keys do.
    Help,
    /// Leave the program.
    Quit,
}

/// The keys of the library.
#[rustfmt::skip]
pub const IN_LIBRARY: &[Binding<InLibrary>] = &[
    row(&[Press::key(KeyCode::Enter), Press::char('l'), Press::key(KeyCode::Right)], "enter", "read", "opens the set: its passage first, then its questions; goes on where a sitting was cut off", InLibrary::Open),
    row(&[Press::char('n')], "n", "from the start", "begins the set from the start, though a sitting was cut off", InLibrary::Anew),
    row(&[Press::char('/')], "/", "search", "searches titles, tags and descriptions", InLibrary::Search),
    row(&[Press::key(KeyCode::Esc)], "esc", "all sets", "forgets the search", InLibrary::Clear),
    row(&[Press::char('?'), Press::key(KeyCode::F(1))], "?", "help", "what the keys do", InLibrary::Help),
    row(&[Press::char('q')], "q", "leave", "leaves closeread", InLibrary::Quit),
    row(&[Press::char('m')], "m", "mouse", "turns the mouse on or off; off, the terminal's own selecting and copying work", InLibrary::Mouse),
];

/// What a key means while the passage is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InReading {
    /// On to the questions.
    Begin,
    /// With the book open or closed.
    Book,
    /// Ask how sure the learner is, or not.
    Sure,
    /// The terms.
    Terms,
    /// The mouse on or off.
    Mouse,
    /// What the keys do.
    Help,
    /// Back to the library.
    Leave,
}

/// The keys of the reading screen.
#[rustfmt::skip]
pub const IN_READING: &[Binding<InReading>] = &[
    row(&[Press::key(KeyCode::Enter)], "enter", "begin", "closes the passage and asks the first question", InReading::Begin),
    row(&[Press::char('b')], "b", "open book", "leaves the passage open beside the questions, or closes it", InReading::Book),
    row(&[Press::char('g')], "g", "terms", "the terms that the set explains", InReading::Terms),
    row(&[Press::char('c')], "c", "confidence", "asks how sure you are after each answer, or does not", InReading::Sure),
    row(&[Press::char('?'), Press::key(KeyCode::F(1))], "?", "help", "what the keys do", InReading::Help),
    row(&[Press::char('q'), Press::key(KeyCode::Esc)], "q", "back", "back to the library", InReading::Leave),
    row(&[Press::char('m')], "m", "mouse", "turns the mouse on or off", InReading::Mouse),
];

/// What a key means while a question stands open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InAsking {
    /// The next hint.
    Hint,
    /// The passage open or closed.
    Passage,
    /// On without an answer.
    PassOver,
    /// "I do not know": the verdict, with the answer.
    Tell,
    /// The last answer does not count.
    Undo,
    /// The terms.
    Terms,
    /// Edit the question.
    Edit,
    /// Ask how sure the learner is, or not.
    Sure,
    /// The mouse on or off.
    Mouse,
    /// Enough: the summary so far.
    Stop,
    /// From the start.
    Anew,
    /// Back to the library.
    Leave,
    /// The menu.
    Menu,
    /// What the keys do.
    Help,
}

/// The keys of the question screen. Their letters are for the menu.
#[rustfmt::skip]
pub const IN_ASKING: &[Binding<InAsking>] = &[
    row(&[Press::ctrl('t')], "^T", "hint", "a hint, one at a time", InAsking::Hint),
    row(&[Press::ctrl('p')], "^P", "passage", "opens the passage or closes it; with the book closed a look is noted", InAsking::Passage),
    row(&[Press::ctrl('n')], "^N", "pass over", "on to the next question; this one comes back with the missed ones", InAsking::PassOver),
    row(&[Press::ctrl('g')], "^G", "tell me", "you do not know: counts as wrong and tells the answer", InAsking::Tell),
    row(&[Press::key(KeyCode::Esc)], "esc", MORE, "everything else", InAsking::Menu),
    row(&[Press::key(KeyCode::F(1))], "F1", "help", "what the keys do", InAsking::Help),
];

/// The menu of the question screen, where letters are free to be commands.
#[rustfmt::skip]
pub const ASKING_MENU: &[Binding<InAsking>] = &[
    row(&[Press::char('h')], "h", "hint", "a hint", InAsking::Hint),
    row(&[Press::char('p')], "p", "passage", "look at the passage", InAsking::Passage),
    row(&[Press::char('n')], "n", "pass over", "pass this question over", InAsking::PassOver),
    row(&[Press::char('d')], "d", "tell me", "I do not know, tell me", InAsking::Tell),
    row(&[Press::char('g')], "g", "terms", "the terms that the set explains", InAsking::Terms),
    row(&[Press::char('u')], "u", "undo", "take the last answer back", InAsking::Undo),
    row(&[Press::char('e')], "e", "edit", "edit this question", InAsking::Edit),
    row(&[Press::char('c')], "c", "how sure", "ask how sure I am, or stop asking", InAsking::Sure),
    row(&[Press::char('m')], "m", "mouse", "mouse on or off", InAsking::Mouse),
    row(&[Press::char('a')], "a", "from the start", "begin the set from the start", InAsking::Anew),
    row(&[Press::char('s')], "s", "stop", "stop here, with the summary so far", InAsking::Stop),
    row(&[Press::char('q')], "q", "leave", "leave; all is kept, and next time it goes on here", InAsking::Leave),
];

/// What a key means while confidence is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InWeighing {
    /// A guess.
    Low,
    /// Fairly sure.
    Middle,
    /// Sure.
    High,
    /// Rather not say.
    Open,
    /// Back to the answer.
    Back,
    /// Do not ask again.
    Never,
    /// What the keys do.
    Help,
}

/// The keys of the question how sure one is.
#[rustfmt::skip]
pub const IN_WEIGHING: &[Binding<InWeighing>] = &[
    row(&[Press::char('1')], "1", "a guess", "it was a guess", InWeighing::Low),
    row(&[Press::char('2')], "2", "fairly sure", "you are fairly sure", InWeighing::Middle),
    row(&[Press::char('3')], "3", "sure", "you are sure", InWeighing::High),
    row(&[Press::key(KeyCode::Enter)], "enter", "skip", "goes on without saying", InWeighing::Open),
    row(&[Press::key(KeyCode::Esc)], "esc", "change the answer", "back to the answer, which is not sent yet", InWeighing::Back),
    row(&[Press::char('c')], "c", "stop asking", "does not ask again in this run", InWeighing::Never),
    row(&[Press::char('?'), Press::key(KeyCode::F(1))], "?", "help", "what the keys do", InWeighing::Help),
];

/// What a key means under a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InTold {
    /// Yes, it was right, where the program cannot tell.
    Yes,
    /// No, it was not.
    No,
    /// On.
    Next,
    /// It was right.
    Right,
    /// It was wrong.
    Wrong,
    /// The other way round: right where the program says wrong or partly, wrong where it says right.
    Other,
    /// The passage open or closed.
    Passage,
    /// Edit the question.
    Edit,
    /// The last overrule or the answer does not count.
    Undo,
    /// The terms.
    Terms,
    /// Enough: the summary so far.
    Stop,
    /// The mouse on or off.
    Mouse,
    /// What the keys do.
    Help,
    /// Close the passage; nothing else, so that a second Esc does no harm.
    Close,
    /// Back to the library.
    Leave,
}

/// The keys of the verdict.
#[rustfmt::skip]
pub const IN_TOLD: &[Binding<InTold>] = &[
    row(&[Press::char('y')], "y", "I was right", "you were right, where the program cannot tell", InTold::Yes),
    row(&[Press::char('n')], "n", "I was wrong", "you were wrong, where the program cannot tell", InTold::No),
    row(&[Press::key(KeyCode::Enter)], "enter", "next", "the next question, or the summary", InTold::Next),
    row(&[Press::char('o')], "o", "I was right", "overrules the verdict: you were right, or wrong after all", InTold::Other),
    row(&[Press::char('r')], "r", "I was right", "counts the answer as right", InTold::Right),
    row(&[Press::char('w')], "w", "wrong", "counts the answer as wrong", InTold::Wrong),
    row(&[Press::char('p')], "p", "passage", "opens the passage at what settles the question, or closes it", InTold::Passage),
    row(&[Press::char('u')], "u", "undo", "takes the overrule back, or else the answer, and asks again", InTold::Undo),
    row(&[Press::char('e')], "e", "edit", "opens the question in your editor and goes on with the new text", InTold::Edit),
    row(&[Press::char('?'), Press::key(KeyCode::F(1))], "?", "help", "what the keys do", InTold::Help),
    row(&[Press::char('q')], "q", "leave", "leaves; all is kept, and next time it goes on here", InTold::Leave),
    row(&[Press::char('g')], "g", "terms", "the terms that the set explains", InTold::Terms),
    row(&[Press::char('s')], "s", "stop", "stops here, with the summary so far", InTold::Stop),
    row(&[Press::char('m')], "m", "mouse", "turns the mouse on or off", InTold::Mouse),
    row(&[Press::key(KeyCode::Esc)], "esc", "close", "closes the passage", InTold::Close),
];

/// What a key means under the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InOver {
    /// Done with it.
    Leave,
    /// The missed ones again.
    Retry,
    /// The questions that were left.
    GoOn,
    /// The last answer does not count.
    Undo,
    /// The mouse on or off.
    Mouse,
    /// What the keys do.
    Help,
}

/// The keys of the summary.
#[rustfmt::skip]
pub const IN_OVER: &[Binding<InOver>] = &[
    row(&[Press::char('r')], "r", "the missed ones", "asks the missed ones again, and those that were passed over", InOver::Retry),
    row(&[Press::char('c')], "c", "go on", "goes on with the questions that are left", InOver::GoOn),
    row(&[Press::key(KeyCode::Enter), Press::char('q'), Press::key(KeyCode::Esc)], "enter", "done", "back to the library, or out where the set was named on the command line", InOver::Leave),
    row(&[Press::char('u')], "u", "undo", "takes the last overrule or the last answer back", InOver::Undo),
    row(&[Press::char('?'), Press::key(KeyCode::F(1))], "?", "help", "what the keys do", InOver::Help),
    row(&[Press::char('m')], "m", "mouse", "turns the mouse on or off", InOver::Mouse),
];

const fn row<C: Copy>(
    presses: &'static [Press],
    name: &'static str,
    short: &'static str,
    long: &'static str,
    command: C,
) -> Binding<C> {
    Binding {
        presses,
        name,
        short,
        long,
        command,
    }
}

/// How far a key scrolls where letters are commands.
pub fn scrolling(press: Press) -> Option<Scroll> {
    let by_letter = match press {
        p if p == Press::char('j') => Some(Scroll::Lines(1)),
        p if p == Press::char('k') => Some(Scroll::Lines(-1)),
        p if p == Press::char(' ') || p == Press::ctrl('f') || p == Press::ctrl('d') => Some(Scroll::Screens(1)),
        p if p == Press::ctrl('b') || p == Press::ctrl('u') => Some(Scroll::Screens(-1)),
        p if p == Press::char('G') => Some(Scroll::End),
        _ => None,
    };
    by_letter.or_else(|| match press.code {
        KeyCode::Up => Some(Scroll::Lines(-1)),
        KeyCode::Down => Some(Scroll::Lines(1)),
        KeyCode::Home => Some(Scroll::Top),
        KeyCode::End => Some(Scroll::End),
        _ => paging(press),
    })
}

/// How far a key scrolls where a text box has the focus.
pub fn paging(press: Press) -> Option<Scroll> {
    match press.code {
        KeyCode::PageUp => Some(Scroll::Screens(-1)),
        KeyCode::PageDown => Some(Scroll::Screens(1)),
        _ => None,
    }
}

/// How far an arrow scrolls that the text box has no use for.
pub fn lines(press: Press) -> Option<Scroll> {
    match press.code {
        KeyCode::Up => Some(Scroll::Lines(-1)),
        KeyCode::Down => Some(Scroll::Lines(1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys that a table uses twice.
    fn doubled<C>(table: &[Binding<C>]) -> Vec<Press> {
        let presses: Vec<Press> = table.iter().flat_map(|binding| binding.presses).copied().collect();
        presses
            .iter()
            .enumerate()
            .filter(|(at, press)| presses[..*at].contains(press))
            .map(|(_, p)| *p)
            .collect()
    }

    #[test]
    fn no_key_means_two_things_on_one_screen() {
        assert_eq!(doubled(IN_LIBRARY), []);
        assert_eq!(doubled(IN_READING), []);
        assert_eq!(doubled(IN_ASKING), []);
        assert_eq!(doubled(ASKING_MENU), []);
        assert_eq!(doubled(IN_WEIGHING), []);
        assert_eq!(doubled(IN_TOLD), []);
        assert_eq!(doubled(IN_OVER), []);
    }

    #[test]
    fn no_letter_is_a_command_while_one_types() {
        for press in IN_ASKING.iter().flat_map(|binding| binding.presses) {
            assert_eq!(press.typed(), None, "{press:?}");
            let disguised = ['h', 'i', 'j', 'm', 's', 'q', 'c', 'z'].map(Press::ctrl);
            assert!(!disguised.contains(press), "{press:?} is another key in disguise");
        }
    }
}
