//! Units of measure: everyday ones and those of the SI.
//!
//! Owns one row a unit: names, dimension, exact factor to the dimension's base. Never touches how units stand in a text.

use crate::text::lookup::Lookup;

/// What a unit measures. Two units convert into each other where they share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// In metres.
    Length,
    /// In kilograms.
    Mass,
    /// In seconds.
    Time,
    /// In kelvins.
    Temperature,
    /// In degrees.
    Angle,
    /// In square metres.
    Area,
    /// In cubic metres.
    Volume,
    /// In metres a second.
    Speed,
    /// In joules.
    Energy,
    /// In watts.
    Power,
    /// In pascals.
    Pressure,
    /// In newtons.
    Force,
    /// In hertz.
    Frequency,
    /// In volts.
    Voltage,
    /// In amperes.
    Current,
    /// In ohms.
    Resistance,
    /// In bits.
    Data,
    /// In bits a second.
    DataRate,
}

macro_rules! measures {
    ($($name:ident $dimension:ident $factor:expr, $one:literal $many:literal $symbol:literal [$($word:literal),*];)*) => {
        /// A unit of measure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Measure {
            $(#[doc = concat!("The ", $one, ".")] $name,)*
        }

        impl Measure {
            /// Every unit.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// What it measures.
            pub const fn dimension(self) -> Dimension {
                match self { $(Self::$name => Dimension::$dimension,)* }
            }

            /// How many of its dimension's base units it is worth.
            pub const fn factor(self) -> f64 {
                match self { $(Self::$name => $factor,)* }
            }

            /// What one and what several of it are called.
            pub const fn names(self) -> (&'static str, &'static str) {
                match self { $(Self::$name => ($one, $many),)* }
            }

            /// How it is written in short.
            pub const fn symbol(self) -> &'static str {
                match self { $(Self::$name => $symbol,)* }
            }
        }

        /// The single words for units, symbols of one letter left out: those need to be seen in their surroundings.
        static WORDS: Lookup<Measure, 1024> = Lookup::new(&[$($(($word, Measure::$name),)*)*]);
    };
}

/// The mean Gregorian year, in seconds; the month is its twelfth.
const YEAR: f64 = 365.2425 * 86_400.0;

measures! {
    Nanometre Length 1e-9, "nanometre" "nanometres" "nm" ["nanometre", "nanometres", "nanometer", "nanometers", "nm"];
    Micrometre Length 1e-6, "micrometre" "micrometres" "µm" ["micrometre", "micrometres", "micrometer", "micrometers", "micron", "microns", "μm", "um"];
    Millimetre Length 1e-3, "millimetre" "millimetres" "mm" ["millimetre", "millimetres", "millimeter", "millimeters", "mm"];
    Centimetre Length 1e-2, "centimetre" "centimetres" "cm" ["centimetre", "centimetres", "centimeter", "centimeters", "cm", "cms"];
    Metre Length 1.0, "metre" "metres" "m" ["metre", "metres", "meter", "meters", "mtr", "mtrs"];
    Kilometre Length 1e3, "kilometre" "kilometres" "km" ["kilometre", "kilometres", "kilometer", "kilometers", "km", "kms"];
    Inch Length 0.0254, "inch" "inches" "in" ["inch", "inches"];
    Foot Length 0.3048, "foot" "feet" "ft" ["foot", "feet", "ft"];
    Yard Length 0.9144, "yard" "yards" "yd" ["yard", "yards", "yd", "yds"];
    Mile Length 1609.344, "mile" "miles" "mi" ["mile", "miles", "mi"];
    NauticalMile Length 1852.0, "nautical mile" "nautical miles" "nmi" ["nmi"];
    Fathom Length 1.8288, "fathom" "fathoms" "fathoms" ["fathom", "fathoms"];
    Furlong Length 201.168, "furlong" "furlongs" "furlongs" ["furlong", "furlongs"];
    AstronomicalUnit Length 149_597_870_700.0, "astronomical unit" "astronomical units" "au" ["au"];
    LightYear Length 9_460_730_472_580_800.0, "light year" "light years" "ly" ["lightyear", "lightyears", "ly"];
    Parsec Length 3.085_677_581_491_367e16, "parsec" "parsecs" "pc" ["parsec", "parsecs"];

    Microgram Mass 1e-9, "microgram" "micrograms" "µg" ["microgram", "micrograms", "μg", "mcg"];
    Milligram Mass 1e-6, "milligram" "milligrams" "mg" ["milligram", "milligrams", "milligramme", "milligrammes", "mg", "mgs"];
    Gram Mass 1e-3, "gram" "grams" "g" ["gram", "grams", "gramme", "grammes", "gm", "gms"];
    Kilogram Mass 1.0, "kilogram" "kilograms" "kg" ["kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kg", "kgs"];
    Tonne Mass 1e3, "tonne" "tonnes" "t" ["tonne", "tonnes"];
    Ton Mass 907.184_74, "ton" "tons" "tons" ["ton", "tons"];
    Ounce Mass 0.028_349_523_125, "ounce" "ounces" "oz" ["ounce", "ounces", "oz"];
    Pound Mass 0.453_592_37, "pound" "pounds" "lb" ["lb", "lbs"];
    Stone Mass 6.350_293_18, "stone" "stone" "st" ["stone"];
    Carat Mass 2e-4, "carat" "carats" "ct" ["carat", "carats"];

    Nanosecond Time 1e-9, "nanosecond" "nanoseconds" "ns" ["nanosecond", "nanoseconds", "ns"];
    Microsecond Time 1e-6, "microsecond" "microseconds" "µs" ["microsecond", "microseconds", "μs"];
    Millisecond Time 1e-3, "millisecond" "milliseconds" "ms" ["millisecond", "milliseconds", "ms", "msec"];
    Second Time 1.0, "second" "seconds" "s" ["second", "seconds", "sec", "secs"];
    Minute Time 60.0, "minute" "minutes" "min" ["minute", "minutes", "min", "mins"];
    Hour Time 3600.0, "hour" "hours" "h" ["hour", "hours", "hr", "hrs"];
    Day Time 86_400.0, "day" "days" "days" ["day", "days"];
    Week Time 604_800.0, "week" "weeks" "weeks" ["week", "weeks", "wk", "wks"];
    Fortnight Time 1_209_600.0, "fortnight" "fortnights" "fortnights" ["fortnight", "fortnights"];
    Month Time YEAR / 12.0, "month" "months" "months" ["month", "months", "mos"];
    Year Time YEAR, "year" "years" "years" ["year", "years", "yr", "yrs"];
    Decade Time YEAR * 10.0, "decade" "decades" "decades" ["decade", "decades"];
    Century Time YEAR * 100.0, "century" "centuries" "centuries" ["century", "centuries"];
    Millennium Time YEAR * 1000.0, "millennium" "millennia" "millennia" ["millennium", "millennia", "millenniums"];
    MillionYears Time YEAR * 1e6, "million years" "million years" "Ma" ["mya", "myr"];
    BillionYears Time YEAR * 1e9, "billion years" "billion years" "Ga" ["bya", "gya", "gyr"];

    Kelvin Temperature 1.0, "kelvin" "kelvins" "K" ["kelvin", "kelvins"];
    Celsius Temperature 1.0, "degree Celsius" "degrees Celsius" "°C" ["celsius", "centigrade"];
    Fahrenheit Temperature 5.0 / 9.0, "degree Fahrenheit" "degrees Fahrenheit" "°F" ["fahrenheit"];

    Degree Angle 1.0, "degree" "degrees" "°" ["degree", "degrees", "deg"];
    Arcminute Angle 1.0 / 60.0, "arcminute" "arcminutes" "′" ["arcminute", "arcminutes"];
    Arcsecond Angle 1.0 / 3600.0, "arcsecond" "arcseconds" "″" ["arcsecond", "arcseconds"];
    Radian Angle 180.0 / std::f64::consts::PI, "radian" "radians" "rad" ["radian", "radians", "rad"];

    SquareMillimetre Area 1e-6, "square millimetre" "square millimetres" "mm²" ["mm2"];
    SquareCentimetre Area 1e-4, "square centimetre" "square centimetres" "cm²" ["cm2"];
    SquareMetre Area 1.0, "square metre" "square metres" "m²" ["m2", "sqm"];
    SquareKilometre Area 1e6, "square kilometre" "square kilometres" "km²" ["km2", "sqkm"];
    SquareInch Area 6.4516e-4, "square inch" "square inches" "sq in" ["in2"];
    SquareFoot Area 0.092_903_04, "square foot" "square feet" "sq ft" ["ft2", "sqft"];
    SquareYard Area 0.836_127_36, "square yard" "square yards" "sq yd" ["yd2"];
    SquareMile Area 2_589_988.110_336, "square mile" "square miles" "sq mi" ["mi2", "sqmi"];
    Hectare Area 1e4, "hectare" "hectares" "ha" ["hectare", "hectares", "ha"];
    Acre Area 4_046.856_422_4, "acre" "acres" "acres" ["acre", "acres"];

    Millilitre Volume 1e-6, "millilitre" "millilitres" "ml" ["millilitre", "millilitres", "milliliter", "milliliters", "ml", "mls", "cc"];
    Centilitre Volume 1e-5, "centilitre" "centilitres" "cl" ["centilitre", "centilitres", "centiliter", "centiliters", "cl"];
    Litre Volume 1e-3, "litre" "litres" "l" ["litre", "litres", "liter", "liters", "ltr", "ltrs"];
    CubicMillimetre Volume 1e-9, "cubic millimetre" "cubic millimetres" "mm³" ["mm3"];
    CubicCentimetre Volume 1e-6, "cubic centimetre" "cubic centimetres" "cm³" ["cm3"];
    CubicMetre Volume 1.0, "cubic metre" "cubic metres" "m³" ["m3"];
    CubicKilometre Volume 1e9, "cubic kilometre" "cubic kilometres" "km³" ["km3"];
    CubicInch Volume 1.638_706_4e-5, "cubic inch" "cubic inches" "cu in" ["in3"];
    CubicFoot Volume 0.028_316_846_592, "cubic foot" "cubic feet" "cu ft" ["ft3"];
    CubicYard Volume 0.764_554_857_984, "cubic yard" "cubic yards" "cu yd" ["yd3"];
    CubicMile Volume 4_168_181_825.440_579_6, "cubic mile" "cubic miles" "cu mi" ["mi3"];
    Gallon Volume 0.003_785_411_784, "gallon" "gallons" "gal" ["gallon", "gallons", "gal", "gals"];
    Quart Volume 0.000_946_352_946, "quart" "quarts" "qt" ["quart", "quarts", "qt"];
    Pint Volume 0.000_473_176_473, "pint" "pints" "pt" ["pint", "pints"];
    Cup Volume 0.000_236_588_236_5, "cup" "cups" "cups" ["cup", "cups"];
    FluidOunce Volume 2.957_352_956_25e-5, "fluid ounce" "fluid ounces" "fl oz" ["floz"];
    Tablespoon Volume 1.478_676_478_125e-5, "tablespoon" "tablespoons" "tbsp" ["tablespoon", "tablespoons", "tbsp"];
    Teaspoon Volume 4.928_921_593_75e-6, "teaspoon" "teaspoons" "tsp" ["teaspoon", "teaspoons", "tsp"];
    Barrel Volume 0.158_987_294_928, "barrel" "barrels" "bbl" ["barrel", "barrels", "bbl"];

    MetrePerSecond Speed 1.0, "metre per second" "metres per second" "m/s" ["mps"];
    KilometrePerHour Speed 1.0 / 3.6, "kilometre per hour" "kilometres per hour" "km/h" ["kph", "kmh", "kmph"];
    KilometrePerSecond Speed 1e3, "kilometre per second" "kilometres per second" "km/s" [];
    MilePerHour Speed 0.447_04, "mile per hour" "miles per hour" "mph" ["mph"];
    MilePerSecond Speed 1609.344, "mile per second" "miles per second" "mi/s" [];
    FootPerSecond Speed 0.3048, "foot per second" "feet per second" "ft/s" ["fps"];
    Knot Speed 1852.0 / 3600.0, "knot" "knots" "kn" ["knot", "knots"];

    Joule Energy 1.0, "joule" "joules" "J" ["joule", "joules"];
    Kilojoule Energy 1e3, "kilojoule" "kilojoules" "kJ" ["kilojoule", "kilojoules", "kj"];
    Megajoule Energy 1e6, "megajoule" "megajoules" "MJ" ["megajoule", "megajoules", "mj"];
    Calorie Energy 4.184, "calorie" "calories" "cal" ["calorie", "calories", "cal", "cals"];
    Kilocalorie Energy 4184.0, "kilocalorie" "kilocalories" "kcal" ["kilocalorie", "kilocalories", "kcal", "kcals"];
    WattHour Energy 3600.0, "watt hour" "watt hours" "Wh" ["wh"];
    KilowattHour Energy 3.6e6, "kilowatt hour" "kilowatt hours" "kWh" ["kwh"];
    MegawattHour Energy 3.6e9, "megawatt hour" "megawatt hours" "MWh" ["mwh"];
    GigawattHour Energy 3.6e12, "gigawatt hour" "gigawatt hours" "GWh" ["gwh"];
    TerawattHour Energy 3.6e15, "terawatt hour" "terawatt hours" "TWh" ["twh"];
    Electronvolt Energy 1.602_176_634e-19, "electronvolt" "electronvolts" "eV" ["electronvolt", "electronvolts", "ev"];
    Btu Energy 1_055.055_852_62, "British thermal unit" "British thermal units" "BTU" ["btu", "btus"];

    Milliwatt Power 1e-3, "milliwatt" "milliwatts" "mW" ["milliwatt", "milliwatts"];
    Watt Power 1.0, "watt" "watts" "W" ["watt", "watts"];
    Kilowatt Power 1e3, "kilowatt" "kilowatts" "kW" ["kilowatt", "kilowatts", "kw"];
    Megawatt Power 1e6, "megawatt" "megawatts" "MW" ["megawatt", "megawatts", "mw"];
    Gigawatt Power 1e9, "gigawatt" "gigawatts" "GW" ["gigawatt", "gigawatts", "gw"];
    Terawatt Power 1e12, "terawatt" "terawatts" "TW" ["terawatt", "terawatts", "tw"];
    Horsepower Power 745.699_871_582_270_2, "horsepower" "horsepower" "hp" ["horsepower", "hp", "bhp"];

    Pascal Pressure 1.0, "pascal" "pascals" "Pa" ["pascal", "pascals"];
    Hectopascal Pressure 100.0, "hectopascal" "hectopascals" "hPa" ["hectopascal", "hectopascals", "hpa"];
    Kilopascal Pressure 1e3, "kilopascal" "kilopascals" "kPa" ["kilopascal", "kilopascals", "kpa"];
    Bar Pressure 1e5, "bar" "bar" "bar" ["bar"];
    Millibar Pressure 100.0, "millibar" "millibars" "mbar" ["millibar", "millibars", "mbar"];
    Atmosphere Pressure 101_325.0, "atmosphere" "atmospheres" "atm" ["atmosphere", "atmospheres", "atm"];
    Psi Pressure 6_894.757_293_168, "pound per square inch" "pounds per square inch" "psi" ["psi"];
    MillimetreOfMercury Pressure 133.322_387_415, "millimetre of mercury" "millimetres of mercury" "mmHg" ["mmhg", "torr"];

    Newton Force 1.0, "newton" "newtons" "N" ["newton", "newtons"];
    Kilonewton Force 1e3, "kilonewton" "kilonewtons" "kN" ["kilonewton", "kilonewtons", "kn"];

    Hertz Frequency 1.0, "hertz" "hertz" "Hz" ["hertz", "hz"];
    Kilohertz Frequency 1e3, "kilohertz" "kilohertz" "kHz" ["kilohertz", "khz"];
    Megahertz Frequency 1e6, "megahertz" "megahertz" "MHz" ["megahertz", "mhz"];
    Gigahertz Frequency 1e9, "gigahertz" "gigahertz" "GHz" ["gigahertz", "ghz"];
    Rpm Frequency 1.0 / 60.0, "revolution per minute" "revolutions per minute" "rpm" ["rpm"];

    Millivolt Voltage 1e-3, "millivolt" "millivolts" "mV" ["millivolt", "millivolts", "mv"];
    Volt Voltage 1.0, "volt" "volts" "V" ["volt", "volts"];
    Kilovolt Voltage 1e3, "kilovolt" "kilovolts" "kV" ["kilovolt", "kilovolts", "kv"];
    Milliampere Current 1e-3, "milliampere" "milliamperes" "mA" ["milliampere", "milliamperes", "milliamp", "milliamps", "ma"];
    Ampere Current 1.0, "ampere" "amperes" "A" ["ampere", "amperes", "amp", "amps"];
    Ohm Resistance 1.0, "ohm" "ohms" "Ω" ["ohm", "ohms", "ω"];
    Kilohm Resistance 1e3, "kilohm" "kilohms" "kΩ" ["kilohm", "kilohms", "kω"];

    Bit Data 1.0, "bit" "bits" "bits" ["bit", "bits"];
    Byte Data 8.0, "byte" "bytes" "B" ["byte", "bytes"];
    Kilobyte Data 8e3, "kilobyte" "kilobytes" "kB" ["kilobyte", "kilobytes", "kb", "kbytes"];
    Megabyte Data 8e6, "megabyte" "megabytes" "MB" ["megabyte", "megabytes", "mb", "mbytes", "meg", "megs"];
    Gigabyte Data 8e9, "gigabyte" "gigabytes" "GB" ["gigabyte", "gigabytes", "gb", "gbytes", "gig", "gigs"];
    Terabyte Data 8e12, "terabyte" "terabytes" "TB" ["terabyte", "terabytes", "tb"];
    Petabyte Data 8e15, "petabyte" "petabytes" "PB" ["petabyte", "petabytes", "pb"];
    Exabyte Data 8e18, "exabyte" "exabytes" "EB" ["exabyte", "exabytes"];
    Kibibyte Data 8.0 * 1024.0, "kibibyte" "kibibytes" "KiB" ["kibibyte", "kibibytes", "kib"];
    Mebibyte Data 8.0 * 1_048_576.0, "mebibyte" "mebibytes" "MiB" ["mebibyte", "mebibytes", "mib"];
    Gibibyte Data 8.0 * 1_073_741_824.0, "gibibyte" "gibibytes" "GiB" ["gibibyte", "gibibytes", "gib"];
    Kilobit Data 1e3, "kilobit" "kilobits" "kbit" ["kilobit", "kilobits", "kbit", "kbits"];
    Megabit Data 1e6, "megabit" "megabits" "Mbit" ["megabit", "megabits", "mbit", "mbits"];
    Gigabit Data 1e9, "gigabit" "gigabits" "Gbit" ["gigabit", "gigabits", "gbit", "gbits"];
    KilobitPerSecond DataRate 1e3, "kilobit per second" "kilobits per second" "kbit/s" ["kbps"];
    MegabitPerSecond DataRate 1e6, "megabit per second" "megabits per second" "Mbit/s" ["mbps"];
    MegabytePerSecond DataRate 8e6, "megabyte per second" "megabytes per second" "MB/s" [];
    GigabytePerSecond DataRate 8e9, "gigabyte per second" "gigabytes per second" "GB/s" [];
    TerabytePerSecond DataRate 8e12, "terabyte per second" "terabytes per second" "TB/s" [];
    GigabitPerSecond DataRate 1e9, "gigabit per second" "gigabits per second" "Gbit/s" ["gbps"];
}

impl Measure {
    /// The unit that a folded word stands for.
    ///
    /// ```
    /// use closeread::text::unit::Measure;
    /// assert_eq!(Measure::of_word("kilometers"), Some(Measure::Kilometre));
    /// assert_eq!(Measure::of_word("m"), None, "a single letter needs its surroundings");
    /// ```
    pub fn of_word(word: &str) -> Option<Self> {
        WORDS.get(word)
    }

    /// What is added after the factor, for scales whose zero lies elsewhere.
    pub const fn offset(self) -> f64 {
        match self {
            Self::Celsius => 273.15,
            Self::Fahrenheit => 459.67 * 5.0 / 9.0,
            _ => 0.0,
        }
    }

    /// The unit of area whose side is this length.
    pub const fn squared(self) -> Option<Self> {
        Some(match self {
            Self::Millimetre => Self::SquareMillimetre,
            Self::Centimetre => Self::SquareCentimetre,
            Self::Metre => Self::SquareMetre,
            Self::Kilometre => Self::SquareKilometre,
            Self::Inch => Self::SquareInch,
            Self::Foot => Self::SquareFoot,
            Self::Yard => Self::SquareYard,
            Self::Mile => Self::SquareMile,
            _ => return None,
        })
    }

    /// The unit of volume whose edge is this length.
    pub const fn cubed(self) -> Option<Self> {
        Some(match self {
            Self::Millimetre => Self::CubicMillimetre,
            Self::Centimetre => Self::CubicCentimetre,
            Self::Metre => Self::CubicMetre,
            Self::Kilometre => Self::CubicKilometre,
            Self::Inch => Self::CubicInch,
            Self::Foot => Self::CubicFoot,
            Self::Yard => Self::CubicYard,
            Self::Mile => Self::CubicMile,
            _ => return None,
        })
    }

    /// The unit of this one `per` that time.
    pub const fn per(self, time: Self) -> Option<Self> {
        Some(match (self, time) {
            (Self::Metre, Self::Second) => Self::MetrePerSecond,
            (Self::Kilometre, Self::Hour) => Self::KilometrePerHour,
            (Self::Kilometre, Self::Second) => Self::KilometrePerSecond,
            (Self::Mile, Self::Hour) => Self::MilePerHour,
            (Self::Mile, Self::Second) => Self::MilePerSecond,
            (Self::Foot, Self::Second) => Self::FootPerSecond,
            (Self::NauticalMile, Self::Hour) => Self::Knot,
            (Self::Megabyte, Self::Second) => Self::MegabytePerSecond,
            (Self::Gigabyte, Self::Second) => Self::GigabytePerSecond,
            (Self::Terabyte, Self::Second) => Self::TerabytePerSecond,
            (Self::Kilobit, Self::Second) => Self::KilobitPerSecond,
            (Self::Megabit, Self::Second) => Self::MegabitPerSecond,
            (Self::Gigabit, Self::Second) => Self::GigabitPerSecond,
            _ => return None,
        })
    }
}
