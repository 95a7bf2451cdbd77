//! Currencies and what they are called.
//!
//! Owns one row a currency. Never touches rates of exchange: no amount is ever held against one of another currency.

use crate::text::lookup::Lookup;

macro_rules! currencies {
    ($($name:ident $code:literal $one:literal $many:literal [$($word:literal),*];)*) => {
        /// A currency.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Currency {
            $(#[doc = concat!("The ", $one, ".")] $name,)*
        }

        impl Currency {
            /// Its ISO 4217 code, in capitals.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What one and what several of it are called.
            pub const fn names(self) -> (&'static str, &'static str) {
                match self { $(Self::$name => ($one, $many),)* }
            }
        }

        /// The words for currencies that stand behind (or, as codes, before) a figure.
        static WORDS: Lookup<Currency, 256> = Lookup::new(&[$($(($word, Currency::$name),)*)*]);
    };
}

currencies! {
    Usd "USD" "dollar" "dollars" ["dollar", "dollars", "usd", "buck", "bucks"];
    Eur "EUR" "euro" "euros" ["euro", "euros", "eur"];
    Gbp "GBP" "pound sterling" "pounds sterling" ["gbp", "quid", "sterling"];
    Cny "CNY" "yuan" "yuan" ["yuan", "rmb", "renminbi", "cny"];
    Jpy "JPY" "yen" "yen" ["yen", "jpy"];
    Krw "KRW" "won" "won" ["won", "krw"];
    Inr "INR" "rupee" "rupees" ["rupee", "rupees", "inr", "rs"];
    Rub "RUB" "rouble" "roubles" ["rouble", "roubles", "ruble", "rubles", "rub"];
    Chf "CHF" "franc" "francs" ["franc", "francs", "chf"];
    Cad "CAD" "Canadian dollar" "Canadian dollars" ["cad"];
    Aud "AUD" "Australian dollar" "Australian dollars" ["aud"];
    Nzd "NZD" "New Zealand dollar" "New Zealand dollars" ["nzd"];
    Hkd "HKD" "Hong Kong dollar" "Hong Kong dollars" ["hkd"];
    Sgd "SGD" "Singapore dollar" "Singapore dollars" ["sgd"];
    Twd "TWD" "Taiwan dollar" "Taiwan dollars" ["twd", "ntd"];
    Mxn "MXN" "peso" "pesos" ["peso", "pesos", "mxn"];
    Brl "BRL" "real" "reais" ["reais", "brl"];
    Sek "SEK" "Swedish krona" "Swedish kronor" ["krona", "kronor", "sek"];
    Nok "NOK" "krone" "kroner" ["krone", "kroner", "nok"];
    Dkk "DKK" "Danish krone" "Danish kroner" ["dkk"];
    Pln "PLN" "zloty" "zlotys" ["zloty", "zlotys", "zlotych", "pln"];
    Czk "CZK" "koruna" "korunas" ["koruna", "korunas", "czk"];
    Huf "HUF" "forint" "forints" ["forint", "forints", "huf"];
    Try "TRY" "lira" "liras" ["lira", "liras", "lire"];
    Ils "ILS" "shekel" "shekels" ["shekel", "shekels", "ils"];
    Zar "ZAR" "rand" "rand" ["rand", "rands", "zar"];
    Thb "THB" "baht" "baht" ["baht", "thb"];
    Vnd "VND" "dong" "dong" ["dong", "vnd"];
    Php "PHP" "Philippine peso" "Philippine pesos" ["php"];
    Idr "IDR" "rupiah" "rupiah" ["rupiah", "idr"];
    Myr "MYR" "ringgit" "ringgit" ["ringgit", "myr"];
    Aed "AED" "dirham" "dirhams" ["dirham", "dirhams", "aed"];
    Sar "SAR" "riyal" "riyals" ["riyal", "riyals", "rial", "rials"];
    Egp "EGP" "Egyptian pound" "Egyptian pounds" ["egp"];
    Ngn "NGN" "naira" "naira" ["naira", "ngn"];
    Kes "KES" "shilling" "shillings" ["shilling", "shillings", "kes"];
    Kwd "KWD" "dinar" "dinars" ["dinar", "dinars", "kwd"];
    Uah "UAH" "hryvnia" "hryvnias" ["hryvnia", "hryvnias", "uah"];
    Kzt "KZT" "tenge" "tenge" ["tenge", "kzt"];
    Bdt "BDT" "taka" "taka" ["taka", "bdt"];
    Dem "DEM" "Deutschmark" "Deutschmarks" ["deutschmark", "deutschmarks", "deutschemark", "deutschemarks", "dm"];
    Btc "BTC" "bitcoin" "bitcoins" ["bitcoin", "bitcoins", "btc"];
}

impl Currency {
    /// The currency that a folded word stands for.
    ///
    /// ```
    /// use closeread::text::unit::Currency;
    /// assert_eq!(Currency::of_word("rmb"), Some(Currency::Cny));
    /// assert_eq!(Currency::of_word("pounds"), None, "it may be a weight: the reader of units decides");
    /// ```
    pub fn of_word(word: &str) -> Option<Self> {
        WORDS.get(word)
    }

    /// The currency that a sign stands for; where several share it, the one most often meant.
    ///
    /// ```
    /// use closeread::text::unit::Currency;
    /// assert_eq!(Currency::of_sign('£'), Some(Currency::Gbp));
    /// assert_eq!(Currency::of_sign('%'), None);
    /// ```
    pub const fn of_sign(sign: char) -> Option<Self> {
        Some(match sign {
            '$' | '＄' | '¢' => Self::Usd,
            '€' => Self::Eur,
            '£' | '￡' => Self::Gbp,
            '¥' | '￥' => Self::Jpy,
            '₩' => Self::Krw,
            '₹' | '₨' => Self::Inr,
            '₽' => Self::Rub,
            '₣' => Self::Chf,
            '₺' | '₤' => Self::Try,
            '₪' => Self::Ils,
            '฿' => Self::Thb,
            '₫' => Self::Vnd,
            '₱' => Self::Php,
            '₦' => Self::Ngn,
            '₴' => Self::Uah,
            '₸' => Self::Kzt,
            '৳' => Self::Bdt,
            '₿' => Self::Btc,
            _ => return None,
        })
    }

    /// The sign that is written before a figure, where readers of English know one.
    pub const fn sign(self) -> Option<&'static str> {
        match self {
            Self::Usd => Some("$"),
            Self::Eur => Some("€"),
            Self::Gbp => Some("£"),
            Self::Jpy => Some("¥"),
            Self::Cad => Some("C$"),
            Self::Aud => Some("A$"),
            Self::Nzd => Some("NZ$"),
            Self::Hkd => Some("HK$"),
            Self::Sgd => Some("S$"),
            Self::Twd => Some("NT$"),
            _ => None,
        }
    }

    /// The dollar that a word before `dollars` or `$` narrows it to.
    pub fn dollar(land: &str) -> Option<Self> {
        Some(match land {
            "us" | "u" | "usd" | "american" | "states" => Self::Usd,
            "canadian" | "c" | "ca" | "can" => Self::Cad,
            "australian" | "aussie" | "a" | "au" => Self::Aud,
            "zealand" | "nz" => Self::Nzd,
            "kong" | "hk" => Self::Hkd,
            "singapore" | "singaporean" | "s" | "sg" => Self::Sgd,
            "taiwan" | "taiwanese" | "nt" => Self::Twd,
            _ => return None,
        })
    }

    /// Whether a sign or a name may mean either of the two: `¥` is the yen's and the yuan's, and several lands have pesos
    /// and crowns.
    pub const fn shares_name(self, other: Self) -> bool {
        const fn family(currency: Currency) -> u8 {
            match currency {
                Currency::Jpy | Currency::Cny => 1,
                Currency::Mxn | Currency::Php => 2,
                Currency::Sek | Currency::Nok | Currency::Dkk => 3,
                _ => 0,
            }
        }
        family(self) != 0 && family(self) == family(other)
    }
}
