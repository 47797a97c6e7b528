/** What the interpreter knows of an object: closed tables of members, and nothing of spreadsheets. */
import { HostError, notImplemented } from "./errors";

type Names<C> = Extract<keyof C, string>;

/** Enumerations travel as their words. */
type Plain<V> = V extends string ? `${V}` : V;

/**
 * The members of one client class that the host implements, under the client's names: C is the class as Office.js types it
 * (a misspelt member does not compile), T is what the host keeps for it.
 */
export interface Members<C, T> {
  /** Read with load(). */
  readonly scalars: { readonly [K in Names<C>]?: (it: T) => Plain<C[K]> | null };
  /** Assignments. */
  readonly set?: { readonly [K in Names<C>]?: (it: T, value: unknown) => void };
  /** Properties that hold another object; null is a null object. */
  readonly nav?: { readonly [K in Names<C>]?: (it: T) => HostObject | null };
  /** Methods: an object, null for a null object, or a plain value. */
  readonly methods?: { readonly [K in Names<C>]?: (it: T, args: readonly unknown[]) => unknown };
  /** Methods that the client calls by itself; their names begin with "_". */
  readonly internal?: { readonly [name: `_${string}`]: (it: T, args: readonly unknown[]) => unknown };
  /** Methods of a root of the client's own that stands in this class's place: in Excel on the web the workbook's partition. */
  readonly partition?: { readonly [name: string]: (it: T, args: readonly unknown[]) => unknown };
  readonly collection?: {
    readonly items: (it: T) => readonly HostObject[];
    /** By id, name or index, as getItem takes it; undefined where there is none. */
    readonly item?: (it: T, key: unknown) => HostObject | undefined;
  };
  /** How the client finds the object again: `{_Id}` or `{_ReferenceId}`. */
  readonly identity?: (it: T) => Readonly<Record<string, string>>;
}

/** One object of the host, its type erased. */
export interface HostObject {
  readonly className: string;
  /** What the host keeps for it. */
  readonly it: unknown;
  readonly isCollection: boolean;
  identity(): Readonly<Record<string, string>>;
  scalarNames(): readonly string[];
  isNavigation(name: string): boolean;
  get(name: string): unknown;
  assign(name: string, value: unknown): void;
  navigate(name: string): HostObject | null;
  invoke(name: string, args: readonly unknown[]): unknown;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
}

/** The names of the members that a class implements, for the test that compares them with the client's own. */
export interface ClassListing {
  readonly className: string;
  readonly scalars: readonly string[];
  readonly set: readonly string[];
  readonly nav: readonly string[];
  readonly methods: readonly string[];
  readonly internal: readonly string[];
  readonly isCollection: boolean;
}

export interface HostClass<T> {
  readonly listing: ClassListing;
  readonly bind: (it: T) => HostObject;
  /** What the host keeps for an object that a client passed as an argument; refuses objects of other classes. */
  readonly unbind: (value: unknown, argument: string) => T;
}

type Table<V> = Readonly<Record<string, V | undefined>>;

/** Makes a class from its table of members. */
export function defineClass<C, T>(className: string, members: Members<C, T>): HostClass<T> {
  const scalars = members.scalars as Table<(it: T) => unknown>;
  const setters = (members.set ?? {}) as Table<(it: T, value: unknown) => void>;
  const navigation = (members.nav ?? {}) as Table<(it: T) => HostObject | null>;
  const methods = { ...members.methods, ...members.internal, ...members.partition } as Table<
    (it: T, args: readonly unknown[]) => unknown
  >;
  const { collection } = members;

  function find<V>(table: Table<V>, name: string): V {
    const found = Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) throw notImplemented(`${className}.${name}`);
    return found;
  }

  function bind(it: T): HostObject {
    return {
      className,
      it,
      isCollection: collection !== undefined,
      identity: () => members.identity?.(it) ?? {},
      scalarNames: () => Object.keys(scalars),
      isNavigation: (name) => Object.hasOwn(navigation, name),
      get: (name) => find(scalars, name)(it),
      assign: (name, value) => find(setters, name)(it, value),
      navigate: (name) => find(navigation, name)(it),
      invoke: (name, args) => find(methods, name)(it, args),
      items: () => {
        if (!collection) throw notImplemented(`${className}.items`);
        return collection.items(it);
      },
      item: (key) => {
        if (!collection?.item) throw notImplemented(`${className}.getItem`);
        const found = collection.item(it, key);
        if (found === undefined) throw new HostError("ItemNotFound", `${className}: no item ${String(key)}`);
        return found;
      },
    };
  }

  return {
    listing: {
      className,
      scalars: Object.keys(scalars),
      set: Object.keys(setters),
      nav: Object.keys(navigation),
      methods: Object.keys(members.methods ?? {}),
      internal: Object.keys(members.internal ?? {}),
      isCollection: collection !== undefined,
    },
    bind,
    unbind: (value, argument) => {
      if (isHostObject(value) && value.className === className) return value.it as T;
      throw new HostError("InvalidArgument", `${argument}: expected a ${className}`);
    },
  };
}

/** Whether a method's result is an object and no plain value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "invoke" in value;
}
