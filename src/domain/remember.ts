/**
 * A pure function of one key that remembers its results, for the texts of cells, which repeat by the thousand. At the
 * limit it forgets all and starts again.
 */
export function remember<Key, Result>(limit: number, make: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, { readonly result: Result }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.result;
    const result = make(key);
    if (known.size >= limit) known.clear();
    known.set(key, { result });
    return result;
  };
}
