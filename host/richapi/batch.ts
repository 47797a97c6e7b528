/** The objects and actions of one request. */
import { HostError, notImplemented } from "./errors";
import { isHostObject, type HostObject } from "./host-object";
import { fromWire } from "./names";
import { project } from "./projection";
import {
  ACTION,
  PATH,
  type ActionInfo,
  type ArgumentInfo,
  type PathInfo,
  type RequestBody,
} from "./protocol";

/** Where paths begin. */
export interface Roots {
  readonly root: HostObject;
  /** An object that the client keeps between batches; undefined once it was released. */
  reference(id: string): HostObject | undefined;
  /** What the client makes with `new`, by its full name; undefined where there is no such service. */
  service(name: string): HostObject | undefined;
}

/** One request: each path is evaluated once, when an action first needs it. */
export class Batch {
  readonly #roots: Roots;
  readonly #paths: RequestBody["ObjectPaths"];
  readonly #objects = new Map<number, HostObject | null>();

  constructor(roots: Roots, paths: RequestBody["ObjectPaths"]) {
    this.#roots = roots;
    this.#paths = paths;
  }

  perform(action: ActionInfo): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#object(action.ObjectPathId);
    const name = fromWire(action.Name);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : object.identity();
      case ACTION.query:
        return object === null ? null : project(object, action.QueryInfo ?? {});
      case ACTION.method: {
        if (object === null) return nothingFor(name);
        const result = object.invoke(name, this.#arguments(action.ArgumentInfo));
        return isHostObject(result) ? result.identity() : (result ?? null);
      }
      case ACTION.setProperty:
        if (object === null) throw new HostError("ItemNotFound", `${name} of a null object was assigned`);
        object.assign(name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostError(
          "NotImplemented",
          `host does not implement the action type ${action.ActionType} (retrieve, update, ensureUnchanged)`,
        );
    }
  }

  /** "Range.values", for the error's location. */
  locate(action: ActionInfo): string {
    const object = this.#objects.get(action.ObjectPathId);
    const path = this.#paths[String(action.ObjectPathId)];
    const name = action.Name === "" ? (path?.Name ?? "") : action.Name;
    return `${object?.className ?? "Object"}.${fromWire(name)}`;
  }

  #object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `no object path ${id} in the request`);
    const object = this.#evaluate(path);
    this.#objects.set(id, object);
    return object;
  }

  #evaluate(path: PathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.#roots.root;
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.#roots.reference(path.Name);
        if (!kept) throw new HostError("InvalidObjectPath", `the reference ${path.Name} was released`);
        return kept;
      }
      case PATH.newService: {
        const service = this.#roots.service(path.Name);
        if (!service) throw notImplemented(`new ${path.Name}()`);
        return service;
      }
      case PATH.method:
      case PATH.property:
      case PATH.indexer: {
        const parent = this.#object(path.ParentObjectPathId ?? 0);
        // What is reached through a null object is a null object too.
        return parent === null ? null : this.#step(parent, path);
      }
      default:
        throw notImplemented(`the object path type ${path.ObjectPathType}`);
    }
  }

  #step(parent: HostObject, path: PathInfo): HostObject | null {
    const name = fromWire(path.Name);
    if (path.ObjectPathType === PATH.property) return parent.navigate(name);
    const args = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return parent.item(args[0]);
    const result = parent.invoke(name, args);
    if (result === null || isHostObject(result)) return result;
    throw new HostError("GeneralException", `${parent.className}.${name} gives no object`);
  }

  #arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references[index];
      return typeof reference === "number" && reference !== 0 ? this.#object(reference) : argument;
    });
  }
}

function nothingFor(method: string): null {
  if (method === "_KeepReference") return null;
  throw new HostError("ItemNotFound", `${method} was called on a null object`);
}
