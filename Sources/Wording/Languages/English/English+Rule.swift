extension RulePhrase {
    public var english: String {
        switch self {
        case .e101:
            "Octets that are not UTF-8. Nobody can tell which characters were meant, and the file is read on every system alike only in UTF-8."
        case .e102:
            "A control character, a byte order mark inside the text, or a line end that editors do not show. Terminals would obey it instead of showing it."
        case .e103:
            "A value without quotes that contains a colon and a blank. YAML takes what stands before for a key."
        case .e104: "A value that begins with a sign which means something else in YAML."
        case .e105: "Text after a closing quote or bracket. YAML ends the value there."
        case .e106: "A quote or bracket that is never closed. Everything after it belongs to it."
        case .e107:
            "A line that stands at none of the levels open above it, so that nobody knows what it belongs to."
        case .e108:
            "A tab or a wide blank at the beginning of a line. Their width differs from editor to editor, and YAML refuses them."
        case .e109: "A key followed by a full-width colon. YAML sees no key there."
        case .e110:
            "A key or a list sign without the blank after it. YAML takes the line for one text."
        case .e111:
            "A blank and a sign # in a value without quotes. The rest of the line would be lost without a word."
        case .e112:
            "An anchor, an alias or a merge key. Quiz files have none: each question can be read by itself."
        case .e113: "A tag. YAML would drop the word."
        case .e114: "A key that stands twice in one map. Only one of the values could be kept."
        case .e115: "A second document, or a directive of YAML. One file is one quiz."
        case .e116:
            "Something larger than the limit in Docs/Limits.md. Limits keep a faulty file from stopping the server."
        case .e117: "A line that could not be read even after mending the others."
        case .e118: "A colon and a blank made a map of what should be one text."
        case .e119: "A file that is empty, or that has no keys at its top."
        case .e120: "A backslash in double quotes before a sign that it does not go with."
        case .e201:
            "A key that is not known here, or not served by this version. It would have no effect, and most often it is a slip."
        case .e202: "A key without which the quiz or the question cannot be served."
        case .e203: "A list, a map or a text where another of them is expected."
        case .e204: "A value that is not written as its key asks."
        case .e205: "A number outside the range of its key."
        case .e206:
            "An id that is not of small letters, digits and single hyphens. Ids appear in commands, addresses and reports."
        case .e207: "Two questions with one id. Answers are kept under the id."
        case .e208: "A quiz id that differs from the file name, or that another file has too."
        case .e209: "A question without a type key, or with two."
        case .e210: "A key that has no meaning for this type of question."
        case .e211: "A text in more or fewer languages than the quiz has."
        case .e212: "A text that is empty in a language."
        case .e213:
            "A language that the quiz does not have; most often a comma inside { } that ended a text."
        case .e214: "Two separators where one is possible."
        case .e215: "Shares that do not sum to 100%. Evidence would be lost or counted twice."
        case .e216:
            "A version written by hand. It is computed from the content, so that it cannot be forgotten."
        case .e217:
            "A former id that is still in use. Old answers would be counted for two questions."
        case .e218:
            "An instant without its offset, or an end before the beginning. The server and the author may be in different places."
        case .e219: "A rule of draw that asks for more questions than there are to take."
        case .e220:
            "Several tries in a quiz that tells nothing after a try, or that asks how sure the trainee is."
        case .e221: "Quizzes that must each be done before the other. Nobody could begin."
        case .w222: "A draft without something that the finished quiz needs."
        case .w223: "A key that does nothing without another one."
        case .e301: "A choice without a mark that can be read. Nobody can tell whether it is right."
        case .e302: "A question whose choices are all wrong."
        case .e303: "Two right choices in a question that takes one answer."
        case .e304: "A question whose choices are all right."
        case .e305:
            "Two choices that read the same to the program, which ignores case, width and punctuation at the ends."
        case .e306: "Too few or too many items."
        case .e307: "Choices marked in two ways, or weights that do not sum to 100%."
        case .e308: "A statement that is neither true nor false."
        case .e309: "A pair without its right side."
        case .e310: "An item that stands twice, so that two answers would be right."
        case .e311: "Something that is not a number or a range of numbers."
        case .w312:
            "An accepted answer that an earlier line always takes first. Its credit and feedback are never used."
        case .e313: "A pattern that any answer fits."
        case .e314: "Optional parts that make more than 64 texts."
        case .e315: "Brackets that do not match or hold several texts, or no gap."
        case .e316: "Gaps that differ between the languages."
        case .e317: "A gap to choose for without one right choice and a wrong one."
        case .e318:
            "A regular expression. Authors and reviewers should be able to read every pattern."
        case .e319:
            "A criterion of an essay without its points. The mentor would not know what it is worth."
        case .w320:
            "A fraction as the only right answer, with no tolerance. Hardly anybody types all its digits."
        case .w321: "A mark written in another way than (x) or ( )."
        case .w322: "A unit that begins with 万 or 亿, which changes the number."
        case .e401: "A scene that leads to a node it does not have."
        case .e402: "A node that no play of the scene comes to. Nobody will ever see it."
        case .e403:
            "A node where, in some state, nothing can be chosen. The trainee would be stuck."
        case .e404: "Nodes that can go round for ever, with no limit of turns."
        case .e405: "An option whose condition holds in no play."
        case .e406:
            "A variable that the scene does not declare, or a mark for a competency that the question is not tagged with."
        case .e407:
            "A start value outside its range, a range without width, or weights and scores out of bounds."
        case .e408: "A scene in which no play comes to an end."
        case .w409: "A scene with so many states that the checker cannot play it out."
        case .w410: "A scene whose best play scores little, or that has several best plays."
        case .w411: "A scene that random play answers half right."
        case .e501: "A competency that competencies.yaml does not have."
        case .e502: "A fact that facts.tsv does not have."
        case .e503: "A job role that competencies.yaml does not have."
        case .e504: "A quiz that the bank does not have."
        case .w505: "A question that rests on no fact. Nobody can check its key against the source."
        case .w506:
            "A fact of another competency than the question's. One of the two is probably wrong."
        case .w507:
            "A fact that the articles tell differently, in a question that does not say which article is meant."
        case .w508:
            "A fact on which the articles contradict each other. No answer is right by all of them."
        case .w509: "A fact that no question rests on. Told one by one with --coverage."
        case .w510:
            "A competency with fewer than 4 questions. Reports on it will mostly say that there is too little evidence. Told one by one with --coverage."
        case .e511:
            "A framework with a double id, an unknown level or competency, or a missing name."
        case .w512:
            "A job that requires more than all questions of the competency can prove, even if every answer is right. Told one by one with --coverage."
        case .w601: "A sentence that stands for all languages. Write {all: …} if that is meant."
        case .w602:
            "Numbers that are not the same in all languages. One of them is probably an old value."
        case .w603:
            "A strong negation in one language, and none at all in the other. The key may be right in one language only."
        case .w604:
            "One language that is far wider than usual beside the other. Something may be missing or added."
        case .w605: "A Traditional character in Simplified text, or the reverse."
        case .w606: "A half-width sign between Chinese characters."
        case .w607:
            "An emoji, or a symbol that some terminals draw one column wide and others two. Tables and carets shift."
        case .w608: "A choice or an item wider than 76 columns, which wraps in a terminal of 80."
        case .w701:
            "A key at least 1.4 times as wide as every wrong choice. Trainees learn to take the longest one."
        case .w702: "A quiz in which the key is the longest choice more often than not."
        case .w703: "Choices in a fixed order, with over 60% of the keys at one place."
        case .w704: "Statements over 70% of which are alike, all true or all false."
        case .w705:
            "A word such as always or never that stands only in wrong choices. It gives them away."
        case .w706:
            "A choice that speaks of those above it, while choices are shown in drawn order."
        case .w707:
            "A question for what does not hold. Readers miss the negation and err although they know."
        case .w708: "Two negations in one sentence."
        case .w709: "More than 8 choices. Nobody compares that many on a screen."
        case .w710:
            "A question in which the best blind answer scores over 40%. Where most choices are right, ticking all of them pays."
        case .w711: "A quiz in which blind answers score over 40% on average."
        case .w712: "A pass mark that guessing alone reaches with a chance of 5% or more."
        case .w713:
            "Less time than reading alone takes, at 300 Chinese characters or 200 words a minute."
        case .w714: "An answer to be typed that the stem already contains."
        case .w715:
            "A question that shares 40% or more of its neighbouring words with another one of the bank."
        case .w716: "A rule of marking by which ticking nothing earns points."
        case .w801:
            "Answers that were marked by another key, tolerance or number of points than the question has now. They keep their points until quizline regrade marks them again. Told where answers are known: by the server when a quiz changes, by lint, and by check with --database."
        case .w802:
            "A question that people answered and that is gone. If it has a new id, was: tells which one it had; if it was taken out on purpose, allow: W802 at the quiz says so."
        case .w803:
            "Answers that say something about the competency the question had. Only a regrade makes them say it about the one it has now."
        case .w804:
            "A choice that people chose and that is gone. A regrade counts it as wrong, with many as not ticked. Two choices with the same text in one language are the same choice."
        case .e901:
            "The id of the programme differs from the file name, or stands twice."
        case .e902: "A quiz that is a step twice for one job."
        case .e903:
            "A step that is due before an earlier step of the same job. Whoever goes by the order would be late."
        case .e904: "A step that asks for passing a quiz without a pass mark."
        case .e905: "A step for a job that the programme is not for."
        case .w906:
            "A step whose quiz is not written for a job that has it. One of the two audiences is probably wrong."
        case .w907: "A job that the programme is for and that has no step."
        }
    }
}
