import { lettersChanged } from "./letters-changed";
import { remember } from "./remember";

/** Which way is good for an indicator. */
export type Polarity = "high" | "low" | "info" | "within" | "within-low";

/** Every word that is understood, as `normalise` leaves it; the next council's word is one more here. */
const WORDS: Readonly<Record<Polarity, string>> = {
  high: "high,h,higher,bigger,increase,maximise,↑,▲",
  low: "low,l,lower,smaller,decrease,minimise,↓,▼",
  info: "info,information,for information,neutral,data only",
  within: "within limits,within range,within,target range,t,t (near target),near target",
  "within-low": "within limits (low),within limits low",
};

const POLARITIES: ReadonlyMap<string, Polarity> = new Map(
  (Object.entries(WORDS) as [Polarity, string][]).flatMap(([polarity, words]) =>
    words.split(",").map((word) => [word, polarity]),
  ),
);

/** Lower case, single spaces, without "aim to" before the word and "is better" or "is good" after it. */
function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^ ?(aim to )?| (is (better|good))?$/g, "")
    .replace(/ ?\( ?/g, " (")
    .replace(/ \)/g, ")");
}

/** The polarity that a cell under "Good perf is" names, any case, stray spaces; undefined for an unknown word. */
export const parsePolarity: (text: string) => Polarity | undefined = remember(500, (text) =>
  POLARITIES.get(normalise(text).replace("mize", "mise")),
);

/** The report's own word for a polarity: "Within limits (low)". */
export function printPolarity(polarity: Polarity): string {
  const [word = ""] = WORDS[polarity].split(",");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The known word nearest to a mistyped one ("Hihg" is near "High"), to offer in a message. */
export function nearestPolarityWord(text: string): string {
  const typed = normalise(text).slice(0, 30);
  let nearest: Polarity = "high";
  let least = Infinity;
  for (const [word, polarity] of POLARITIES) {
    // Single letters and arrows are near to everything short.
    const distance = word.length > 2 ? lettersChanged(typed, word) : Infinity;
    if (distance < least) [nearest, least] = [polarity, distance];
  }
  return printPolarity(nearest);
}

/** The words for polarities that a slip of typing can still be told from: no letters and arrows. */
export function polarityWords(): readonly string[] {
  return [...POLARITIES.keys()].filter((word) => word.length > 2);
}
