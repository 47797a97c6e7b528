/** The name that somebody most likely meant, for messages. */

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

/** How many letters must be put in, taken out or changed to turn one text into the other (Levenshtein). */
function lettersChanged(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
