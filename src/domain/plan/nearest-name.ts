/** The name that somebody most likely meant, for messages. */
import { lettersChanged } from "../letters-changed";

/** The name that needs the fewest typed letters changed, where that is under a third of them; undefined else. */
export function nearestName(wanted: string, names: Iterable<string>): string | undefined {
  const plain = wanted.trim().toLowerCase().slice(0, LONGEST);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - plain.length) >= least) continue;
    const distance = lettersChanged(plain, name.toLowerCase().slice(0, LONGEST));
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** Names of indicators are shorter; what is longer need not be compared to its end. */
const LONGEST = 120;
