//! The quiz in a terminal.
//!
//! Owns the loop: a key becomes an event, the event changes the sitting, its effects are performed, a frame is drawn.
//! Never touches the store, the shelf, the clock or the file system: sets and attempts come in as a [`Library`], and
//! [`Outside`] performs what must be done in the world.
//!
//! ```text
//! let outside = Outside { perform: &mut |effect, at| store.perform(effect, at), clock: &|| world.now(), seed };
//! let ended = tui::run(library, Opening::Library, taste, outside)?;      // the terminal is as it was
//! ```
//!
//! `perform` runs between two frames with the terminal in raw mode; for [`Effect::Edit`] alone the terminal is given back while
//! it runs, so that the editor can have it. Load and validate before calling [`run`], so that errors print plainly.
//!
//! Frames are drawn on change only, each as one synchronized update; in between the program waits for events and uses no time.
//! [`Session`] is all of it but the terminal, for tests and for whoever draws elsewhere.

mod look;
mod press;
mod field;
mod flow;
mod page;
mod terminal;
mod chrome;
mod sheet;
mod verdict;
mod ask;
mod choose;
mod over;
mod overlay;
mod keys;
mod run;
mod drive;
mod session;

use std::io::{self, BufWriter, Write as _};
use std::time::Duration;

use crossterm::event::{self, Event as Reported, MouseButton, MouseEventKind};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::sitting::{Effect, Ended, Library, Opening, Outside};
use crate::tui::terminal::Guard;

pub use crate::tui::look::{Colour, Look, Signs};
pub use crate::tui::press::Press;
pub use crate::tui::session::{Input, Session, Taste, Then};
pub use crate::tui::terminal::Mouse;

/// How many lines a notch of the wheel scrolls, as terminals themselves do it.
const NOTCH: isize = 3;

/// How long more may be on its way before a frame is drawn. Not zero: crossterm then looks at nothing and says that there is
/// nothing; and nobody sees a thousandth of a second.
const MOMENT: Duration = Duration::from_millis(1);

type Screen = Terminal<CrosstermBackend<BufWriter<io::Stdout>>>;

/// Runs the interface until the learner leaves. Fails where the terminal cannot be taken, read or written.
pub fn run(library: Library, opening: Opening, taste: Taste, outside: Outside<'_>) -> io::Result<Ended> {
    let Outside { perform, clock, seed } = outside;
    let guard = std::cell::RefCell::new(Guard::take(taste.mouse)?);
    let mut screen = Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, io::stdout())))?;
    // An editor had the terminal, and nothing on it is as it was drawn.
    let lent = std::cell::Cell::new(false);
    let mut perform = |effect: Effect, at| match &effect {
        Effect::Edit { .. } => {
            lent.set(true);
            match guard.borrow().lend(|| perform(effect, at)) {
                Ok(came) => came,
                Err(error) => Err(crate::sitting::Refused(format!(
                    "The terminal could not be taken back: {error}."
                ))),
            }
        }
        Effect::Append(_) | Effect::Overrule(_) => perform(effect, at),
    };
    let mut outside = Outside {
        perform: &mut perform,
        clock,
        seed,
    };
    let mut session = Session::new(library, opening, taste, clock());
    let mut stale = true;
    loop {
        if lent.take() {
            forget(&mut screen)?;
            stale = true;
        }
        // Whatever has come in is acted on before the next frame: a paste or a held key must not lag.
        if stale && !event::poll(MOMENT)? {
            draw(&mut screen, &mut session, &outside)?;
            stale = false;
        }
        let reported = event::read()?;
        stale |= matches!(reported, Reported::Resize(..));
        let Some(input) = input(reported) else {
            continue;
        };
        stale = true;
        match session.on(input, &mut outside) {
            Then::Draw => {}
            Then::Leave => return Ok(Ended::Left),
            Then::Interrupt => return Ok(Ended::Interrupted),
            Then::Mouse(mouse) => guard.borrow_mut().set_mouse(mouse)?,
            Then::Sleep => {
                let since = clock();
                guard.borrow().sleep()?;
                session.slept(since, &mut outside);
                forget(&mut screen)?;
            }
        }
    }
}

/// Draws all of the next frame, because something else had the screen. Not `Terminal::clear`: that asks the terminal where the
/// cursor is, and fails where it does not answer in time.
fn forget(screen: &mut Screen) -> io::Result<()> {
    let size = screen.size()?;
    screen.resize(size.into())
}

fn draw(screen: &mut Screen, session: &mut Session, outside: &Outside<'_>) -> io::Result<()> {
    queue!(screen.backend_mut(), BeginSynchronizedUpdate)?;
    screen.draw(|frame| session.draw(frame, (outside.clock)()))?;
    queue!(screen.backend_mut(), EndSynchronizedUpdate)?;
    screen.backend_mut().flush()
}

/// What an event of the terminal is to the interface; `None` where it only calls for a frame.
fn input(reported: Reported) -> Option<Input> {
    match reported {
        Reported::Key(key) => Press::of(key).map(Input::Press),
        Reported::Paste(text) => Some(Input::Paste(text)),
        Reported::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Input::Click(mouse.column, mouse.row)),
            MouseEventKind::ScrollUp => Some(Input::Wheel(-NOTCH)),
            MouseEventKind::ScrollDown => Some(Input::Wheel(NOTCH)),
            MouseEventKind::Down(MouseButton::Right | MouseButton::Middle)
            | MouseEventKind::Up(_)
            | MouseEventKind::Drag(_)
            | MouseEventKind::Moved
            | MouseEventKind::ScrollLeft
            | MouseEventKind::ScrollRight => None,
        },
        Reported::Resize(..) | Reported::FocusGained | Reported::FocusLost => None,
    }
}
