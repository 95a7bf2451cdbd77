//! `closeread check` on files that are large, binary, closed, linked in a circle, or no files at all.

use super::checking::{GOOD, PASSAGE, check, home};

/// Files that are not what they should be: each with the exit code and words of what is said. The good set beside them is read.
#[test]
fn any_file_is_refused_with_words() {
    let large = format!("format = 1\n# {}\n", "x".repeat(10 << 20));
    let outside = GOOD.replace("../seeds/owls.md", "../../etc/passwd");
    let absolute = GOOD.replace("../seeds/owls.md", "/etc/passwd");
    let missing = GOOD.replace("../seeds/owls.md", "../seeds/owl.md");
    let folder = GOOD.replace("../seeds/owls.md", "../seeds");
    #[rustfmt::skip]
    let rows: &[(&[u8], &str)] = &[
        (large.as_bytes(), "the file is too large: 10.0 MiB, and 4 MiB is the limit"),
        (b"format = 1\n\0\x01\x02", "this is not a text: byte 12 is zero"),
        (b"\x7fELF\x00\xff\xfe", "this is not a text"),
        (b"\xff\xfef\0o\0r\0", "the file is in UTF-16"),
        (b"format = 1\nid = \"caf\xe9\"\n", "byte 0xe9 at byte 10 of line 2"),
        (b"", "a question file needs `format`"),
        (b"\n\n[[[[[[", "unquoted keys cannot be empty"),
        (outside.as_bytes(), "the passage file `../../etc/passwd` is not there"),
        (absolute.as_bytes(), "the passage file `/etc/passwd` lies outside of the folders of this set"),
        (missing.as_bytes(), "did you mean `owls.md`?"),
        (folder.as_bytes(), "this is a folder, not a file"),
    ];
    for (bytes, expected) in rows {
        let home = home();
        home.file("quizzes/bad.toml", bytes);
        let ran = check(&home, &["quizzes/bad.toml", "quizzes/owls.toml"]);
        assert_eq!(ran.code, Some(1), "{expected}");
        assert!(ran.out.contains(expected), "{expected}:\n{}", ran.out);
        assert!(ran.out.contains("1 set, 1 question: "), "{}", ran.out);
        assert_eq!(ran.err, "");
        assert!(ran.out.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", ran.out);
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::super::program::Home;
    use super::*;

    #[test]
    fn pipes_and_devices_are_never_opened() {
        let home = home();
        let pipe = home.path().join("quizzes/pipe.toml");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let pipe = home.path().join("seeds/pipe.md");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        home.file(
            "quizzes/piped.toml",
            GOOD.replace("\"owls\"", "\"piped\"").replace("owls.md", "pipe.md"),
        );
        for path in ["quizzes", "quizzes/pipe.toml", "/dev/zero", "/dev/stdin"] {
            let ran = check(&home, &[path]);
            assert_eq!(ran.code, Some(1), "{path}");
            assert!(
                ran.out.contains("this is a pipe, a socket or a device, not a file"),
                "{path}: {}",
                ran.out
            );
        }
    }

    #[test]
    fn links_in_a_circle_end() {
        let home = home();
        let at = |name: &str| home.path().join(name);
        symlink(at("quizzes"), at("quizzes/again")).unwrap();
        symlink(at("quizzes/b.toml"), at("quizzes/a.toml")).unwrap();
        symlink(at("quizzes/a.toml"), at("quizzes/b.toml")).unwrap();
        symlink(at("quizzes/owls.toml"), at("quizzes/copy.toml")).unwrap();
        let ran = check(&home, &["quizzes"]);
        assert_eq!(ran.code, Some(1));
        assert_eq!(ran.out.matches("error[file-unreadable]").count(), 2, "{}", ran.out);
        assert!(ran.out.contains("too many levels of symbolic links"), "{}", ran.out);
        assert!(ran.out.ends_with("1 set, 1 question: 2 errors\n"), "{}", ran.out);
    }

    #[test]
    fn links_do_not_lead_passages_out_of_the_tree() {
        let home = Home::new();
        home.file("secret/owls.md", PASSAGE);
        home.file("mine/seeds/other.md", PASSAGE);
        home.file("mine/quizzes/owls.toml", GOOD);
        symlink(
            home.path().join("secret/owls.md"),
            home.path().join("mine/seeds/owls.md"),
        )
        .unwrap();
        let ran = check(&home, &["mine/quizzes"]);
        assert!(
            ran.out.contains("lies outside of the folders of this set"),
            "{}",
            ran.out
        );
        // A set that is itself a link counts from where it lies.
        let linked = super::home();
        symlink(
            linked.path().join("quizzes/owls.toml"),
            home.path().join("mine/linked.toml"),
        )
        .unwrap();
        assert_eq!(check(&home, &["mine/linked.toml"]).code, Some(0));
    }

    #[test]
    fn what_is_closed_is_said() {
        let home = home();
        let shut = home.file("quizzes/shut.toml", GOOD);
        let locked = home.file("quizzes/locked/inner.toml", GOOD.replace("../seeds/", ""));
        home.file("quizzes/locked/owls.md", PASSAGE);
        let folder = locked.parent().unwrap();
        std::fs::set_permissions(&shut, PermissionsExt::from_mode(0o000)).unwrap();
        std::fs::set_permissions(folder, PermissionsExt::from_mode(0o000)).unwrap();
        let may_read = std::fs::read(&shut).is_ok();
        let ran = check(&home, &["quizzes"]);
        std::fs::set_permissions(folder, PermissionsExt::from_mode(0o700)).unwrap();
        assert_eq!(ran.code, Some(1), "{}", ran.out);
        // Nothing is closed to the owner of the machine, to whom the copies are sets with the same id.
        let said = if may_read {
            "two sets have the id `owls`"
        } else {
            "permission denied"
        };
        assert_eq!(ran.out.matches(said).count(), 2, "{}", ran.out);
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let home = home();
        home.file("quizzes/\u{1b}[2J\nx.toml", "[[question]]\n");
        let ran = check(&home, &["quizzes"]);
        assert!(ran.out.contains("quizzes/ x.toml"), "{}", ran.out);
        assert!(ran.out.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", ran.out);
    }
}

#[test]
fn thousands_of_files_are_read() {
    let home = home();
    home.file("quizzes/more/owls.md", PASSAGE);
    for number in 0..1000 {
        home.file(
            &format!("quizzes/more/{number}.toml"),
            GOOD.replace("\"owls\"", &format!("\"owls-{number}\""))
                .replace("../seeds/", ""),
        );
        home.file(&format!("quizzes/more/{number}.txt"), "not a set");
    }
    home.file("quizzes/Cargo.toml", "[package]\nname = \"x\"\n");
    let ran = check(&home, &["quizzes"]);
    assert_eq!(ran.out, "1001 sets, 1001 questions: no remarks\n");
}
