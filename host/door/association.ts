/** The map from ids to functions that office.js keeps for custom functions and ribbon buttons; in Node it is not loaded. */

type AnyFunction = (...args: never[]) => unknown;

export interface Association {
  readonly mappings: Readonly<Record<string, AnyFunction>>;
  associate(id: string, run: AnyFunction): void;
  onchange(handler: () => void): void;
}

/** An empty map; ids count in capitals, as in office.js. */
export function createAssociation(): Association {
  const mappings: Record<string, AnyFunction> = {};
  const handlers: (() => void)[] = [];
  return {
    mappings,
    associate: (id, run) => {
      mappings[id.toUpperCase()] = run;
      for (const handler of handlers) handler();
    },
    onchange: (handler) => void handlers.push(handler),
  };
}

/** What a page finds as CustomFunctions and as Office.actions before the client is loaded. */
export function associating() {
  const _association = createAssociation();
  return {
    _association,
    associate: (id: string, run: AnyFunction) => _association.associate(id, run),
  };
}
