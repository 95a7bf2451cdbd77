//! Owns the words that no source lists the way the judge needs them: function words, negations, numbers, months, titles,
//! hedges, words of more and less, opposites among function words. Written for this project. Never touches the sources.

/// Articles, pronouns, prepositions, conjunctions, auxiliaries, question words, and the commonest words of discourse.
pub const STOP: &str = "
a an the this that these those such
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves one's oneself who whom whose which what whatever whichever whoever
someone somebody something anyone anybody anything everyone everybody everything
when where why how whenever wherever however
am is are was were be been being have has had having do does did doing done
can could shall should will would may might must ought cannot
of in on at by for with about against between into through during before after above below to from up down out off over
under again further once upon within without toward towards onto across along among amongst around behind beside besides
beyond despite except inside outside near per since than throughout till until unto via like unlike as
and but or nor so yet if because although though while whereas unless whether lest both either neither not no none
then there here thus hence therefore also too very just only even still already ever never always often
more most less least much many few some any all each every other another same own
etc eg ie okay ok well oh yes yeah please
don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't
needn't mightn't shan't ain't n't 's 're 've 'll 'd 'm
dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt aint
i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll it'd we're we've we'll we'd
they're they've they'll they'd that's that'll there's here's what's who's where's how's let's
";

/// Words that turn a statement round.
pub const NEGATION: &str = "
not no never none nor neither nobody nothing nowhere cannot without n't lack lacks lacked lacking absent absence
don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't
needn't mightn't shan't ain't dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt
shouldnt aint hardly barely scarcely except excluding fail fails failed failing
";

/// Number words.
pub const NUMBER: &str = "
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million billion trillion quadrillion
hundreds thousands millions billions trillions dozen dozens score half halves quarter quarters third thirds
first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth
thousandth millionth billionth once twice thrice double triple quadruple pair couple single
";

/// Months and their short forms. The verb and the auxiliary that "march" and "may" also are lose nothing by it.
pub const MONTH: &str = "
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
";

/// Days of the week and their short forms.
pub const WEEKDAY: &str = "
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
";

/// What stands before a name.
pub const TITLE: &str = "
mr mrs ms miss mister madam madame mme monsieur sir dame lord lady dr doctor prof professor rev reverend fr father sister
brother saint st pope cardinal archbishop bishop rabbi imam sheikh king queen prince princess duke duchess earl count
countess baron baroness emperor empress tsar czar kaiser sultan shah caliph pharaoh president premier chancellor minister
senator sen congressman congresswoman representative governor gov mayor ambassador secretary chairman chairwoman judge
justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander cmdr marshal
private corporal officer detective inspector chief jr sr junior senior hon honorable honourable herr frau senor senora don
";

/// What asks.
pub const QUESTION: &str = "who whom whose which what when where why how whatever whichever whoever whenever wherever";

/// What takes back some of what is said.
pub const HEDGE: &str = "
maybe perhaps probably possibly presumably apparently supposedly allegedly likely unlikely might seemingly arguably
roughly approximately about around nearly almost guess guessing guessed think thinks assume assumed suppose supposed
unsure uncertain unclear probable possible potentially somewhat
";

/// Words of more.
pub const UP: &str = "
increase increases increased increasing rise rises rose risen rising raise raises raised raising grow grows grew grown growing
growth expand expands expanded expanding expansion gain gains gained gaining more most higher highest high larger
largest bigger biggest greater greatest stronger strongest faster fastest longer longest hotter hottest warmer warmest
heavier heaviest taller tallest older oldest later upper upward upwards climb climbs climbed climbing soar soared soaring
surge surged surging boost boosts boosted boosting enhance enhances enhanced enhancing improve improves improved improving
improvement accelerate accelerates accelerated accelerating acceleration strengthen strengthens strengthened strengthening
enlarge enlarges enlarged enlarging extend extends extended extending heighten heightened escalate escalated escalating
multiply multiplied double doubled doubling triple tripled ascend ascended ascending up above over maximum maximize
maximise excess surplus thicker deeper wider brighter richer
";

/// Words of less.
pub const DOWN: &str = "
decrease decreases decreased decreasing fall falls fell fallen falling drop drops dropped dropping decline declines declined
declining reduce reduces reduced reducing reduction shrink shrinks shrank shrunk shrinking lose loses lost losing loss losses
less least fewer fewest lower lowest lowers lowered lowering low smaller smallest lesser weaker weakest slower slowest
shorter shortest colder coldest cooler coolest lighter lightest younger youngest earlier downward downwards diminish
diminishes diminished diminishing dwindle dwindled dwindling plunge plunged plunging plummet plummeted plummeting worsen
worsens worsened worsening slow slows slowed slowing decelerate decelerated decelerating deceleration weaken weakens
weakened weakening contract contracts contracted contracting contraction shorten shortens shortened shortening
lessen lessens lessened lessening descend descended descending down below under minimum minimize minimise deficit
shortage halve halved narrower thinner shallower dimmer poorer sink sinks sank sunk sinking
";

/// Opposites that WordNet does not hold, since it has no function words, and some that an answer often turns on.
pub const OPPOSITES: &[(&str, &str)] = &[
    ("before", "after"),
    ("above", "below"),
    ("over", "under"),
    ("up", "down"),
    ("in", "out"),
    ("inside", "outside"),
    ("on", "off"),
    ("more", "less"),
    ("more", "fewer"),
    ("most", "least"),
    ("many", "few"),
    ("with", "without"),
    ("for", "against"),
    ("all", "none"),
    ("always", "never"),
    ("often", "rarely"),
    ("often", "seldom"),
    ("everything", "nothing"),
    ("something", "nothing"),
    ("everyone", "nobody"),
    ("everybody", "nobody"),
    ("someone", "nobody"),
    ("somebody", "nobody"),
    ("to", "from"),
    ("into", "from"),
    ("yes", "no"),
    ("toward", "from"),
    ("both", "neither"),
    ("either", "neither"),
    ("like", "unlike"),
    ("within", "beyond"),
    ("here", "there"),
    ("until", "after"),
    ("until", "since"),
    ("can", "cannot"),
];

/// Function words that are forms of one another: the first is the lemma of the rest.
pub const FUNCTION_FORMS: &[&str] = &[
    "be am is are was were been being",
    "have has had having",
    "do does did done doing",
    "can could",
    "will would",
    "shall should",
    "may might",
    "i me my mine myself",
    "we us our ours ourselves",
    "you your yours yourself yourselves",
    "he him his himself",
    "she her hers herself",
    "it its itself",
    "they them their theirs themselves",
    "who whom whose",
    "this these",
    "that those",
    "a an",
];

/// Links to a base form that the rules would make and that mislead: the form has a life of its own.
pub const NOT_INFLECTED: &[(&str, &str)] = &[("evening", "even")];

/// Slips that are common enough to stand in a list of words by frequency. To be known as slips, they must be unknown.
pub const MISSPELT: &str = "
abscence accidently accomodate accomodation accross acheive acheived acknowlege acquaintence adress adressed agressive
alot allready amatuer anually apparant apparantly appearence arguement assasination assasinated athiest
attendence auxillary availible basicly becuase beacuse becasue becomming beggining begining belive beleive beleived
benifit beneficary britian brittish buisness campain cemetary challange changable cheif childrens choosen
collegue comander comercial comission commision commited commitee committe comming comparision competance
completly concious condemed connecticuit consciencious consistant contraversy convenant corperation correspondance
critisism curiousity decison definately definitly delagates dependancy develope developement diffrent dilema
disapear disapeared disapoint disasterous disipline dissapear dissapointed dosent drasticly eigth eleminate
embarass embarassed encylopedia enviroment enviromental environmentaly equiptment especialy everytime excellant exagerate
excercise existance existant experiance explaination extremly facist familar famers farenheit febuary feild finaly
flourescent foriegn forignly fortell freind freinds fullfill gaurd garantee genious goverment govenment
governer goverments grammer gratefull greatful gaurantee guarentee happend happended harrass harrassment
hierachy higest humerous hypocracy identicle imediate imediately immediatly incidently independance independant
indispensible innoculate inteligence intelligance interupt irrelevent irresistable jewelery knowlege
labratory lenght liason libary likelyhood maintainance maintenence managment manuever marrage mathmatics
mediteranean millenium millenia millon minature miniscule mischievious mispell morgage mountian mysterous
naturaly neccessary necesary negociate neice nieghbor ninty noticable nuisanse occassion occasionaly occured occuring
occurence occurance occurrance offical oficial oppertunity opportunites oppurtunity orginal orginally orignal paralel
parliment partical particulary percieve performence permanant persistant personel personell pharoah
phillipines philipines phillippines playwrite politican politicans portugese posession possesion possesions potatos
preceeding prefered preferance presance presidental presidant prestigous privelege privilage probaly probly proffesional
profesional profesor pronounciation propoganda psuedo publically quantaty recieve recieved recieving reccomend recomend
recomended reciept refered referance relevent religous remeber repitition representitive resistence responsability responce
restarant restaraunt resturant rythm sacrafice saftey sandwhich scedule scientfic secratary secretery seige seperate
seperated seperately seperation sentance sergent severly similiar simular simultanous sincerly skillfull soilder soilders
strenght succesful succesfully successfull sucess sucessful supercede suprise suprised surpress surveillence
symetry synonomous tatoo technicly teh temperture tendancy thier threshhold tommorow tommorrow tounge tradgedy
transfered truely twelth tyrany unfortunatly unforseen untill unneccessary usualy vaccuum vacum vegtable vehical vetran
villian visable volcanoe wierd wich whith withold writting wheather
";

/// Words of school science that stand in WordNet but too far down the list, or nowhere in it.
pub const SCHOOL: &str = "
telophase anaphase prophase metaphase interphase cytokinesis commensalism decomposer decomposers hydrosphere
geosphere biosphere cryosphere mesosphere thermosphere exosphere autotroph autotrophs heterotroph heterotrophs
chemosynthesis photosynthesize transpire guttation plasmolysis endocytosis exocytosis phagocytosis
pinocytosis centromere centriole centrosome chromatid chromatids chromatin nucleolus cytosol lysosome lysosomes vacuole
vacuoles plastid thylakoid stroma monohybrid dihybrid homozygous heterozygous codominance allele exon
intron codon anticodon ribose deoxyribose purine pyrimidine adenine guanine cytosine thymine uracil polypeptide dipeptide
monosaccharide disaccharide polysaccharide triglyceride anhydrous electrolysis electrolyte anode cathode exothermic
endothermic precipitate solute solvent solubility miscible immiscible titration molarity alkane alkene alkyne
isomer isomers allotrope allotropes sublimation convection refraction diffraction igneous sedimentary metamorphic
aquifer isobar isotherm anemometer barometer hygrometer hydrometer thermocline benthic pelagic littoral
tundra taiga savanna estuary subduction asthenosphere epicenter seismograph seismometer dicot monocot gymnosperm
angiosperm angiosperms bryophyte pteridophyte sporophyte gametophyte zygote gamete gametes blastula gastrula
notochord vertebrate invertebrate ectotherm endotherm poikilothermic homeothermic hominid
";

/// The words of a list, in its order.
pub fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split_whitespace()
}
