//! The program in a terminal of its own: what is drawn, and what is on disk when it ends badly.

use std::io::{Read as _, Write};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use closeread::store::Store;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::program::{Home, LONG, OWLS};

/// The program in a terminal of 24 lines and 96 columns.
struct Screen {
    child: Box<dyn Child + Send + Sync>,
    /// Both are dropped to close the terminal, and the reader's share of it goes with the thread.
    terminal: Option<(Box<dyn MasterPty + Send>, Box<dyn Write + Send>)>,
    seen: Arc<Mutex<Seen>>,
    reader: Option<std::thread::JoinHandle<()>>,
}

/// What came out so far.
struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    /// Said to the thread that reads: no more.
    enough: bool,
}

impl Screen {
    fn open(home: &Home, args: &[&str], variables: &[(&str, &str)]) -> Self {
        let size = PtySize {
            rows: 24,
            cols: 96,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_closeread"));
        command.args(args);
        command.cwd(home.path());
        command.env_clear();
        for (name, value) in home.variables() {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        for (name, value) in variables {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let seen = Arc::new(Mutex::new(Seen {
            parser: vt100::Parser::new(24.try_into().unwrap(), 96.try_into().unwrap(), 0),
            bytes: Vec::new(),
            enough: false,
        }));
        let shared = Arc::clone(&seen);
        let reader = std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let mut seen = shared.lock().unwrap();
                seen.parser.process(&buffer[..count]);
                seen.bytes.extend_from_slice(&buffer[..count]);
                if seen.enough {
                    return;
                }
            }
        });
        Self {
            child,
            terminal: Some((pair.master, writer)),
            seen,
            reader: Some(reader),
        }
    }

    /// Closes the terminal under the program, as a window is closed.
    fn close(&mut self) {
        self.seen.lock().unwrap().enough = true;
        let (terminal, _writer) = self.terminal.take().expect("it is open");
        // The thread waits in a read; the frame that follows on a new size lets it see that it is enough.
        let size = PtySize {
            rows: 23,
            cols: 90,
            pixel_width: 0,
            pixel_height: 0,
        };
        terminal.resize(size).unwrap();
        self.reader.take().expect("it reads").join().unwrap();
    }

    fn text(&self) -> String {
        self.seen.lock().unwrap().parser.screen().contents()
    }

    fn bytes(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap().bytes).into_owned()
    }

    /// Waits until the screen shows `part`.
    fn shows(&self, part: &str) {
        let shown = until(LONG, || self.text().contains(part));
        assert!(shown, "{part:?} is not shown:\n{}", self.text());
    }

    /// Whether the program has the screen, or the keys as they are pressed.
    fn is_taken(&self) -> bool {
        let (terminal, _) = self.terminal.as_ref().expect("it is open");
        let flags = format!(
            "{:?}",
            terminal.get_termios().expect("a terminal has modes").local_flags
        );
        self.seen.lock().unwrap().parser.screen().alternate_screen() || !flags.contains("ICANON")
    }

    fn keys(&mut self, keys: &str) {
        let (_, writer) = self.terminal.as_mut().expect("it is open");
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    fn gone_within(&mut self, time: Duration) -> bool {
        until(time, || self.child.try_wait().unwrap().is_some())
    }

    fn signal(&self, name: &str) {
        let id = self.child.process_id().expect("it runs").to_string();
        assert!(
            std::process::Command::new("kill")
                .args([name, &id])
                .status()
                .unwrap()
                .success()
        );
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn until(time: Duration, mut holds: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    loop {
        if holds() {
            return true;
        }
        if start.elapsed() > time {
            return false;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A home with the two owls in its library, and the question that they ask first on the screen.
fn asked(home: &Home, more: &[&str]) -> Screen {
    home.file("owls.toml", OWLS);
    let args = [&["quiz", "owls.toml", "--in-order", "--no-confidence"][..], more].concat();
    let mut screen = Screen::open(home, &args, &[]);
    screen.shows("Ada Brindle found the owls");
    screen.keys("\r");
    screen.shows("Who found the owls?");
    screen
}

fn answers(home: &Home) -> Vec<String> {
    let store = Store::open(&home.path().join("data/closeread/attempts.db")).unwrap();
    store
        .read()
        .unwrap()
        .attempts
        .into_iter()
        .map(|attempt| attempt.answer)
        .collect()
}

#[test]
fn an_answer_outlives_the_program() {
    let home = Home::new();
    home.file("data/closeread/quizzes/owls.toml", OWLS);
    let mut screen = Screen::open(&home, &["--no-confidence", "--seed", "1"], &[]);
    screen.shows("Two owls");
    screen.keys("\r");
    screen.shows("Ada Brindle found the owls");
    screen.keys("\r");
    screen.shows("1 of 2");
    screen.keys("ada brindle\r");
    screen.shows("key");
    screen.signal("-KILL");
    assert!(screen.gone_within(LONG));
    assert_eq!(answers(&home), ["ada brindle"]);
    // And the next start goes on with the other question.
    let mut screen = Screen::open(&home, &["--no-confidence"], &[]);
    screen.shows("1 of 2");
    screen.keys("q");
    assert!(screen.gone_within(LONG));
}

#[test]
fn a_terminal_that_closes_ends_the_program_and_loses_nothing() {
    let home = Home::new();
    let mut screen = asked(&home, &[]);
    screen.keys("ada brindle\r");
    screen.shows("Right");
    screen.close();
    assert!(
        screen.gone_within(Duration::from_secs(2)),
        "it goes on without a terminal"
    );
    assert_eq!(answers(&home), ["ada brindle"]);
}

#[test]
fn the_terminal_is_put_back_whatever_ends_it() {
    for (how, code, signal) in [
        ("-TERM", 1, Some("Terminated")),
        ("-HUP", 1, Some("Hangup")),
        ("\u{3}", 130, None),
        ("q", 0, None),
    ] {
        let home = Home::new();
        let mut screen = asked(&home, &[]);
        screen.keys("ada brindle\r");
        screen.shows("Right");
        assert!(screen.is_taken(), "{how:?}");
        match how {
            "-TERM" | "-HUP" => screen.signal(how),
            keys => screen.keys(keys),
        }
        assert!(screen.gone_within(LONG), "{how:?}\n{}", screen.text());
        // Its last bytes may still be on their way here.
        assert!(
            until(LONG, || !screen.is_taken()),
            "{how:?}: {}",
            screen.bytes().escape_debug()
        );
        assert!(
            screen.bytes().contains("\u{1b}[?2004l"),
            "{how:?}: paste is bracketed still"
        );
        let status = screen.child.wait().unwrap();
        assert_eq!((status.exit_code(), status.signal()), (code, signal), "{how:?}");
        assert_eq!(answers(&home), ["ada brindle"], "{how:?}");
    }
}

#[test]
fn no_colour_is_sent_where_none_is_wanted() {
    let colours = |variables: &[(&str, &str)]| {
        let home = Home::new();
        let screen = Screen::open(&home, &[], variables);
        screen.shows("Resisting mediocrity");
        let bytes = screen.bytes();
        let sent = bytes
            .split("\u{1b}[")
            .filter_map(|rest| rest.split_once('m'))
            .map(|(codes, _)| codes);
        sent.flat_map(|codes| codes.split(';'))
            .filter(|code| matches!(code.parse(), Ok(30..=38 | 90..=97)))
            .count()
    };
    assert!(colours(&[]) > 0);
    assert_eq!(colours(&[("NO_COLOR", "1")]), 0);
}

#[test]
fn a_dumb_terminal_is_asked_line_by_line() {
    let home = Home::new();
    home.file("owls.toml", OWLS);
    let mut screen = Screen::open(
        &home,
        &["quiz", "owls.toml", "--in-order", "--no-confidence"],
        &[("TERM", "dumb")],
    );
    screen.shows("Who found the owls?");
    screen.keys("ada brindle\r");
    screen.shows("In which month");
    screen.keys(":quit\r");
    assert!(screen.gone_within(LONG));
    assert!(!screen.bytes().contains('\u{1b}'), "{}", screen.bytes().escape_debug());
    assert_eq!(answers(&home), ["ada brindle"]);
}

#[test]
fn a_store_that_cannot_be_written_keeps_the_words() {
    let home = Home::new();
    let mut screen = asked(&home, &[]);
    // Another program takes the store and does not let go.
    let other = rusqlite::Connection::open(home.path().join("data/closeread/attempts.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    screen.keys("ada brindle\r");
    screen.shows("Another program is writing");
    assert!(screen.text().contains("ada brindle"), "{}", screen.text());
    assert!(
        !screen.text().contains("Right"),
        "no verdict is shown that is not on disk:\n{}",
        screen.text()
    );
    other.execute_batch("ROLLBACK").unwrap();
    screen.keys("\r");
    screen.shows("Right");
    assert_eq!(answers(&home), ["ada brindle"]);
}

/// The first question of the owls, where `e` runs a script.
fn quiz_with_editor(home: &Home, editor: &str) -> Screen {
    let script = home.file("editor", editor);
    std::fs::set_permissions(&script, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    home.file("owls.toml", OWLS);
    let args = ["quiz", "owls.toml", "--in-order", "--no-confidence"];
    let mut screen = Screen::open(home, &args, &[("EDITOR", &script.to_string_lossy())]);
    screen.shows("Ada Brindle found the owls");
    screen.keys("\r");
    screen
}

#[test]
fn a_question_is_edited_in_place() {
    let home = Home::new();
    let editor = "#!/bin/sh\nsed -i 's/Who found/Who on earth found/' \"$1\"\n";
    let mut screen = quiz_with_editor(&home, editor);
    screen.shows("Who found the owls?");
    screen.keys("ada brindle\r");
    screen.shows("Right");
    screen.keys("e");
    screen.shows("Who on earth found");
}

#[test]
fn a_slip_in_the_editor_takes_no_question_away() {
    let home = Home::new();
    // The first time the closing quote of the prompt is lost, the second time the question is taken out on purpose.
    let editor = "#!/bin/sh\nif grep -q 'owls?\"' \"$1\"; then sed -i 's/owls?\"/owls?/' \"$1\"; \
                  else sed -i '/id = \"who\"/,/answers/d' \"$1\"; sed -i '0,/^\\[\\[question/{//d}' \"$1\"; fi\n";
    let mut screen = quiz_with_editor(&home, editor);
    screen.shows("1 of 2");
    screen.keys("ada brindle\r");
    screen.shows("Right");
    screen.keys("e");
    screen.shows("A question can no longer be read, so the old text stays. owls.toml:12:");
    assert!(
        screen.text().contains("1 of 2") && screen.text().contains("Who found the owls?"),
        "{}",
        screen.text()
    );
    screen.keys("e");
    screen.shows("1 of 1");
}

#[test]
fn much_that_comes_in_at_once_is_taken_without_a_further_key() {
    let home = Home::new();
    let mut screen = asked(&home, &[]);
    // Four times as much as is read of a terminal at once, and not marked as a paste.
    let words = "a lot of owls, ".repeat(300);
    screen.keys(&format!("{words}FINIS"));
    screen.shows("FINIS");
    screen.keys("\r");
    screen.shows("Wrong");
    assert_eq!(answers(&home), [format!("{words}FINIS")]);
}

#[test]
fn it_sleeps_and_wakes_with_what_was_typed() {
    let home = Home::new();
    let mut screen = asked(&home, &[]);
    screen.keys("ada br");
    screen.shows("ada br");
    screen.keys("\u{1a}");
    let id = screen.child.process_id().expect("it runs").to_string();
    let state = || {
        let ps = std::process::Command::new("ps")
            .args(["-o", "state=", "-p", &id])
            .output();
        String::from_utf8(ps.unwrap().stdout).unwrap()
    };
    assert!(
        until(LONG, || state().starts_with('T')),
        "it does not sleep: {}",
        state()
    );
    assert!(until(LONG, || !screen.is_taken()), "it sleeps on the terminal");
    screen.signal("-CONT");
    assert!(until(LONG, || screen.is_taken()), "it does not wake");
    screen.shows("ada br");
    screen.keys("indle\r");
    screen.shows("Right");
    assert_eq!(answers(&home), ["ada brindle"]);
}
