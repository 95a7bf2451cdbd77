//! The program as a process: in a home of its own, with a stopped clock and loaded dice.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// Nothing that a test waits for takes so long, even on a slow and busy machine.
pub const LONG: Duration = Duration::from_secs(30);

/// Two questions, so that a run can be cut off between them.
pub const OWLS: &str = r#"format = 1
id = "owls"
title = "Two owls"

[[passage]]
id = "main"
text = """
Ada Brindle found the owls in the loft. They had come in May."""

[[question]]
id = "who"
prompt = "Who found the owls?"
evidence = "Ada Brindle found the owls"
answers = ["Ada Brindle"]

[[question]]
id = "when"
prompt = "In which month had they come?"
level = "inferential"
evidence = "They had come in May"
answers = ["May"]
"#;

/// A home with nothing in it.
pub struct Home {
    dir: TempDir,
}

impl Home {
    pub fn new() -> Self {
        Self {
            dir: TempDir::new().unwrap(),
        }
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Writes a file into it and says where it is.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The variables that the program sees; nothing of the machine's own.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        let folder = |name: &str| self.path().join(name).to_string_lossy().into_owned();
        vec![
            ("HOME", folder("")),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_STATE_HOME", folder("state")),
            ("XDG_CACHE_HOME", folder("cache")),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("CLOSEREAD_NOW", "2026-03-02T08:30:00Z".into()),
            ("CLOSEREAD_SEED", "7".into()),
            ("LANG", "C.UTF-8".into()),
        ]
    }

    /// The program, to be started in this home.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_closeread"));
        command
            .args(args)
            .current_dir(self.path())
            .env_clear()
            .envs(self.variables());
        command
    }

    /// Runs the program to its end with these bytes on stdin.
    pub fn run(&self, args: &[&str], stdin: impl AsRef<[u8]>) -> Ran {
        let mut command = self.command(args);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let bytes = stdin.as_ref().to_vec();
        // On a thread of its own, or both sides might wait with full pipes. A program that stops reading is free to.
        let writer = std::thread::spawn(move || drop(pipe.write_all(&bytes)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Ran::of(output)
    }
}

/// What a run left behind.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("all output is UTF-8");
        Self {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// The lines of stdout as JSON.
    pub fn json(&self) -> Vec<serde_json::Value> {
        let read = |line| serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}: {line}"));
        self.out.lines().map(read).collect()
    }
}

/// Waits until the child is gone, and kills it where it does not go in time.
pub fn gone_within(child: &mut Child, time: Duration) -> Option<std::process::ExitStatus> {
    let start = Instant::now();
    while start.elapsed() < time {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    drop(child.kill());
    drop(child.wait());
    None
}
