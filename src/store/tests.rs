//! Tries the store on real files: what is appended is there again, and what must not be written to is not.

use super::*;
use crate::memory::{Book, Confidence, Outcome, Ruling};
use crate::when::At;

fn attempt(id: &str) -> Attempt {
    Attempt {
        id: id.into(),
        sitting: "s".into(),
        set: "owls".into(),
        question: "who".into(),
        at: At(1_700_000_000_123),
        took: 4_200,
        answer: "Ada 本 👩‍👩‍👧 it's; DROP TABLE attempts".into(),
        outcome: Outcome::Partly,
        credit: 0.1,
        score: 0.7,
        unsure: true,
        confidence: Some(Confidence::High),
        book: Book::Open,
        peeks: 2,
        hints: 1,
    }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The trouble of opening the file, which stays as it is to the byte.
fn refused(path: &Path) -> Trouble {
    let before = fs::read(path).unwrap();
    let trouble = Store::open(path).unwrap_err().trouble;
    assert_eq!(
        fs::read(path).unwrap(),
        before,
        "a file that is refused is not written to"
    );
    trouble
}

#[test]
fn what_is_appended_is_there_again_to_the_last_bit() {
    let folder = folder();
    let path = folder.path().join("deep/er/attempts.db");
    let first = attempt("a");
    let second = Attempt {
        id: "b".into(),
        answer: String::new(),
        outcome: Outcome::Right,
        confidence: None,
        book: Book::Closed,
        took: u64::MAX,
        at: At(-5),
        ..first.clone()
    };
    let rulings = [
        Ruling::Outcome(Outcome::Right),
        Ruling::Program,
        Ruling::Outcome(Outcome::Wrong),
        Ruling::Outcome(Outcome::Partly),
        Ruling::Undone,
        Ruling::Undone,
    ];
    let overrules = rulings.map(|ruling| Overrule {
        attempt: "a".into(),
        at: At(9),
        ruling,
    });
    let mut store = Store::open(&path).unwrap();
    store.append(&second).unwrap();
    store.append(&first).unwrap();
    for overrule in &overrules {
        store.overrule(overrule).unwrap();
    }
    drop(store);
    let facts = Store::open(&path).unwrap().read().unwrap();
    let longest = Attempt {
        took: i64::MAX.unsigned_abs(),
        ..second
    };
    assert_eq!(facts.attempts, [longest, first], "in the order of writing");
    assert_eq!(facts.overrules, overrules);
}

#[test]
fn an_answer_is_written_once() {
    let mut store = Store::in_memory().unwrap();
    store.append(&attempt("a")).unwrap();
    store.append(&attempt("a")).unwrap();
    assert_eq!(store.read().unwrap().attempts.len(), 1);
    let other = Attempt {
        answer: "another".into(),
        ..attempt("a")
    };
    assert!(matches!(store.append(&other).unwrap_err().trouble, Trouble::Taken(id) if id == "a"));
}

#[test]
fn an_overrule_speaks_of_an_answer_that_is_there() {
    let mut store = Store::in_memory().unwrap();
    let stray = Overrule {
        attempt: "gone".into(),
        at: At(0),
        ruling: Ruling::Undone,
    };
    assert!(matches!(store.overrule(&stray).unwrap_err().trouble, Trouble::Other(_)));
}

#[test]
fn a_second_program_reads_and_writes_beside_the_first() {
    let folder = folder();
    let path = folder.path().join("attempts.db");
    let mut one = Store::open(&path).unwrap();
    let mut two = Store::open(&path).unwrap();
    one.append(&attempt("a")).unwrap();
    two.append(&attempt("b")).unwrap();
    assert_eq!(one.read().unwrap(), two.read().unwrap());
}

#[test]
fn a_store_that_is_locked_says_so() {
    let folder = folder();
    let path = folder.path().join("attempts.db");
    let mut store = Store::open(&path).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.db.busy_timeout(Duration::from_millis(1)).unwrap();
    assert!(matches!(
        store.append(&attempt("a")).unwrap_err().trouble,
        Trouble::Locked
    ));
    other.execute_batch("ROLLBACK").unwrap();
    store.append(&attempt("a")).unwrap();
}

#[test]
fn what_is_no_store_of_ours_is_refused_and_left_alone() {
    let folder = folder();
    let path = folder.path().join("attempts.db");
    fs::write(&path, "Dear diary, today I read about owls.").unwrap();
    assert!(matches!(refused(&path), Trouble::Foreign));
    fs::write(&path, "x").unwrap();
    assert!(matches!(refused(&path), Trouble::Foreign));
    fs::remove_file(&path).unwrap();
    let diary = Connection::open(&path).unwrap();
    diary.execute_batch("CREATE TABLE diary (day TEXT)").unwrap();
    drop(diary);
    assert!(matches!(refused(&path), Trouble::Foreign), "another program's database");
    fs::write(&path, "").unwrap();
    Store::open(&path).unwrap();
}

#[test]
fn a_store_of_a_newer_version_is_refused_and_left_alone() {
    let folder = folder();
    let path = folder.path().join("attempts.db");
    let store = Store::open(&path).unwrap();
    store.db.pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    assert!(matches!(refused(&path), Trouble::Newer { found: 99, known } if known < 99));
}

#[test]
fn a_damaged_store_is_refused_and_left_alone() {
    let folder = folder();
    let path = folder.path().join("attempts.db");
    let mut store = Store::open(&path).unwrap();
    for number in 0..200 {
        store.append(&attempt(&format!("a{number}"))).unwrap();
    }
    drop(store);
    let mut bytes = fs::read(&path).unwrap();
    for byte in &mut bytes[4096..] {
        *byte ^= 0x5a;
    }
    fs::write(&path, &bytes).unwrap();
    let trouble = match Store::open(&path) {
        Ok(store) => store.read().unwrap_err().trouble,
        Err(problem) => problem.trouble,
    };
    assert!(matches!(trouble, Trouble::Damaged(_)), "{trouble:?}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    fs::write(&path, &bytes[..5000]).unwrap();
    let cut = Store::open(&path).and_then(|store| store.read()).unwrap_err().trouble;
    assert!(matches!(cut, Trouble::Damaged(_)), "{cut:?}");
}

#[test]
fn an_older_store_is_brought_up_to_date_with_a_copy_beside_it() {
    let folder = folder();
    let path = folder.path().join("attempts.db");
    let mut store = Store::open(&path).unwrap();
    store.append(&attempt("a")).unwrap();
    drop(store);
    let mut steps = schema::STEPS.to_vec();
    let now = steps.len() as i64;
    steps.push("ALTER TABLE attempts ADD COLUMN mood TEXT");
    let mut db = Connection::open(&path).unwrap();
    schema::climb(&mut db, Some(&path), &steps).unwrap();
    schema::climb(&mut db, Some(&path), &steps).unwrap();
    let moods: i64 = db
        .query_row("SELECT count(*) FROM attempts WHERE mood IS NULL", [], |row| row.get(0))
        .unwrap();
    assert_eq!(moods, 1);
    drop(db);
    assert!(matches!(refused(&path), Trouble::Newer { .. }));
    let copy = Store::open(&schema::backup_of(&path, now)).unwrap();
    assert_eq!(copy.read().unwrap().attempts, [attempt("a")]);
}

#[test]
fn a_step_that_fails_leaves_the_old_version_whole() {
    let folder = folder();
    let path = folder.path().join("attempts.db");
    let mut store = Store::open(&path).unwrap();
    store.append(&attempt("a")).unwrap();
    let mut steps = schema::STEPS.to_vec();
    steps.extend(["ALTER TABLE attempts ADD COLUMN mood TEXT", "DROP TABLE no_such_table"]);
    assert!(schema::climb(&mut store.db, Some(&path), &steps).is_err());
    drop(store);
    assert_eq!(Store::open(&path).unwrap().read().unwrap().attempts, [attempt("a")]);
}

#[test]
fn a_full_disk_is_told_and_the_rest_stays() {
    let folder = folder();
    let mut store = Store::open(&folder.path().join("attempts.db")).unwrap();
    store.append(&attempt("a")).unwrap();
    let pages: i64 = store
        .db
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    store
        .db
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .unwrap();
    let long = Attempt {
        answer: "long ".repeat(20_000),
        ..attempt("b")
    };
    assert!(matches!(store.append(&long).unwrap_err().trouble, Trouble::Full));
    assert_eq!(store.read().unwrap().attempts, [attempt("a")]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let folder = folder();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let trouble = Store::open(&file.join("attempts.db")).unwrap_err().trouble;
    assert!(matches!(trouble, Trouble::Folder(_)), "{trouble:?}");
    let trouble = Store::open(folder.path()).unwrap_err().trouble;
    assert!(matches!(trouble, Trouble::Unreadable(_)), "{trouble:?}");
}
