//! The house rules, enforced: floors, heads, lengths, and calls that belong to one room.
//!
//! `cargo test --test house` reads every file under `src` and says, for each breach, where it is and what to do. The
//! rules themselves are tried on small rows in `tests/house/rows.rs`, so that a rule that catches nothing is noticed.

#[path = "house/plan.rs"]
mod plan;
#[path = "house/rows.rs"]
mod rows;
#[path = "house/rules.rs"]
mod rules;
#[path = "house/source.rs"]
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use source::{House, Source};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under `folder`, with its path from the root, sorted.
fn files(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|why| panic!("{}: {why}", next.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root()).unwrap().components();
                let name: Vec<_> = name
                    .map(|part| part.as_os_str().to_string_lossy().into_owned())
                    .collect();
                found.push(Source::new(&name.join("/"), &fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

#[test]
fn the_house_is_in_order() {
    let house = House::new(files("src"));
    assert!(
        house.files.len() > 20,
        "only {} files were found: is the root right?",
        house.files.len()
    );
    let mut breaches: Vec<String> = house.files.iter().flat_map(|file| rules::all(&house, file)).collect();
    for file in files("tests") {
        breaches.extend(rules::for_tests(&file));
    }
    assert!(
        breaches.is_empty(),
        "{} breaches of the house rules:\n\n{}\n",
        breaches.len(),
        breaches.join("\n")
    );
}

#[test]
fn the_map_in_the_crate_doc_is_the_plan() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for &(floor, room) in plan::ROOMS {
        let there = root().join(format!("src/{room}.rs")).exists();
        let drawn = lib.contains(&format!("//! | {floor} | [`{room}`]"));
        assert_eq!(
            there, drawn,
            "room `{room}` on floor {floor}: a room that exists stands in the map of src/lib.rs with its floor, and no other does"
        );
    }
}

#[test]
fn tenants_are_counted() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let tenants = lock.matches("[[package]]").count() - 1;
    assert!(
        tenants <= plan::TENANTS,
        "{tenants} packages in Cargo.lock, {} were agreed on. A dependency does what we would not write in an afternoon \
         and is well kept; if this one is worth it, raise TENANTS in tests/house/plan.rs and say why there.",
        plan::TENANTS
    );
}

#[test]
fn nothing_is_kept_beside_the_house() {
    let may: &[&str] = &["src", "quizzes", "seeds", "tests", "target"];
    let dirs = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir());
    for dir in dirs {
        let name = dir.file_name().to_string_lossy().into_owned();
        assert!(
            name.starts_with('.') || may.contains(&name.as_str()),
            "the folder {name} stands beside the house: the plan has src, quizzes, seeds and tests"
        );
    }
    for needed in [
        "README.md",
        "CHANGELOG.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "Cargo.lock",
        ".ci/run",
    ] {
        assert!(Path::new(&root()).join(needed).exists(), "{needed} is missing");
    }
}
