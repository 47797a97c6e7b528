/** What load() asked for, as the client reads it: PascalCase keys, collections under "_Items". */
import { notImplemented } from "./errors";
import type { HostObject } from "./host-object";
import { toWire } from "./names";
import type { QueryInfo } from "./protocol";

/** Names at one level, each with the names asked for below it. */
type Wanted = ReadonlyMap<string, Wanted>;

/** The answer to a query on an object; a misspelt or unlisted name is refused. */
export function project(object: HostObject, query: QueryInfo): unknown {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const { Skip: skip = 0, Top: top } = query;
  return projectTree(object, tree(paths), (items) =>
    items.slice(skip, top === undefined ? undefined : skip + top),
  );
}

function tree(paths: readonly string[]): Wanted {
  const root = new Map<string, Wanted>();
  for (const path of paths) {
    let level = root;
    for (const name of path.split(/[/.]/).map((part) => part.trim())) {
      let below = level.get(name) as Map<string, Wanted> | undefined;
      if (!below) level.set(name, (below = new Map()));
      level = below;
    }
  }
  return root;
}

function projectTree(
  object: HostObject,
  wanted: Wanted,
  page: (items: readonly HostObject[]) => readonly HostObject[] = (items) => items,
): Record<string, unknown> {
  if (object.isCollection) {
    return { _Items: page(object.items()).map((item) => projectTree(item, wanted)) };
  }
  const result: Record<string, unknown> = { ...object.identity() };
  const names = wanted.size === 0 ? new Map([["*", new Map<string, Wanted>()]]) : wanted;
  for (const [name, below] of names) {
    if (name === "*") {
      for (const scalar of object.scalarNames()) result[toWire(scalar)] = object.get(scalar);
    } else if (object.isNavigation(name)) {
      const next = object.navigate(name);
      result[toWire(name)] = next === null ? null : projectTree(next, below);
    } else if (below.size > 0) {
      throw notImplemented(`${object.className}.${name}`);
    } else {
      result[toWire(name)] = object.get(name);
    }
  }
  return result;
}
