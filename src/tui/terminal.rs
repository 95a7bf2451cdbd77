//! The terminal, taken and given back.
//!
//! Owns raw mode, the alternate screen, bracketed paste and the mouse, and that all of it is undone whatever happens: a return, a
//! panic, a signal, sleep. Never touches what is drawn.
//!
//! A hang-up closes the terminal under the program, and reading keys from a dead one may never return; so SIGHUP and its kin
//! are taken by a thread of their own, which puts back what can be put back and ends the process. Every answer is on disk
//! before a key is waited for, so nothing is lost.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};

/// Whether the terminal is taken. Whoever undoes it first, the guard, the panic hook or the thread that hears signals, is the
/// only one to do it.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The hook and the thread are set up once, however often the terminal is taken.
static WATCH: Once = Once::new();

/// Whether the mouse is the program's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// It clicks and scrolls here; the terminal cannot select.
    On,
    /// It is the terminal's: selecting and copying work.
    Off,
}

/// The terminal, taken; given back when this is dropped.
#[derive(Debug)]
pub struct Guard {
    mouse: Mouse,
}

impl Guard {
    /// Takes the terminal.
    pub fn take(mouse: Mouse) -> io::Result<Self> {
        WATCH.call_once(|| {
            restore_on_panic();
            restore_on_signal();
        });
        let guard = Self { mouse };
        guard.enter()?;
        Ok(guard)
    }

    fn enter(&self) -> io::Result<()> {
        // Said first: should one of the next calls fail, what was done is undone.
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        let mut out = io::stdout();
        // A program that was killed leaves its terminal on the alternate screen, and to enter that twice does not clear it; what
        // stood there would show between our words.
        execute!(out, EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)?;
        match self.mouse {
            Mouse::On => execute!(out, EnableMouseCapture),
            Mouse::Off => Ok(()),
        }
    }

    /// Gives the mouse to the program or back to the terminal.
    pub fn set_mouse(&mut self, mouse: Mouse) -> io::Result<()> {
        self.mouse = mouse;
        match mouse {
            Mouse::On => execute!(io::stdout(), EnableMouseCapture),
            Mouse::Off => execute!(io::stdout(), DisableMouseCapture),
        }
    }

    /// Gives the terminal back while `away` runs, and takes it again. What was on the screen must then be drawn anew.
    pub fn lend<T>(&self, away: impl FnOnce() -> T) -> io::Result<T> {
        restore();
        let came = away();
        self.enter()?;
        Ok(came)
    }

    /// Sleeps until the shell wakes it.
    #[cfg(unix)]
    pub fn sleep(&self) -> io::Result<()> {
        // Not SIGTSTP: nobody hears that in a group without a shell, and then the terminal would be lost.
        self.lend(|| signal_hook::low_level::raise(signal_hook::consts::SIGSTOP))?
    }

    /// There is no sleep here.
    #[cfg(not(unix))]
    pub fn sleep(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Puts the terminal back, once. Failures are let go: there is nobody left to tell, and each step is worth trying by itself.
fn restore() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = execute!(
        out,
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// Puts the terminal back before a panic is reported, so that the report can be read.
fn restore_on_panic() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        restore();
        report(panic);
    }));
}

/// Puts the terminal back and ends the process on the signals that mean "end".
#[cfg(unix)]
fn restore_on_signal() {
    use std::sync::mpsc;
    use std::time::Duration;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    // Without the thread the signals do what they always do; only the terminal would stay as it is.
    let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM]) else {
        return;
    };
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            // Another thread may hold the standard output and hang in it on a dead terminal: wait a little, then go.
            let (done, wait) = mpsc::channel();
            std::thread::spawn(move || {
                restore();
                done.send(()).ok();
            });
            wait.recv_timeout(Duration::from_millis(500)).ok();
            signal_hook::low_level::emulate_default_handler(signal).ok();
            // Where that could not end it, this does, with the code that a shell gives to it.
            signal_hook::low_level::exit(128 + signal);
        }
    });
}

#[cfg(not(unix))]
fn restore_on_signal() {}
