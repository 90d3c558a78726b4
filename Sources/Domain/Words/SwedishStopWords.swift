/// Swedish words that tell nothing of what happened.
public enum SwedishStopWords {
    /// In lower case, of three letters or more.
    public static let all: Set<String> = [
        "och", "att", "det", "som", "den", "var", "vid", "har", "hade", "inte", "med", "till",
        "för",
        "från", "mot", "men", "när", "där", "här", "ett", "hen", "han", "hon", "sig", "sin", "sitt",
        "sina", "oss", "vår", "våra", "man", "efter", "under", "över", "även", "också", "samt",
        "blev", "blir", "bli", "ska", "skulle", "kan", "kunde", "vill", "igen", "någon", "några",
        "något", "alla", "denna", "detta", "dessa", "hos", "hej", "haft", "varit", "dem", "sedan",
        "eller", "mycket", "bara", "anmäla", "anmälan", "rapport", "noterat", "problem",
    ]
}
