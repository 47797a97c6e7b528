/** The host's tables against the client's own prototypes: a member that the client does not have cannot be listed. */
import { CLASSES } from "../../../host/objects";
import { toWire } from "../../../host/richapi/names";
import { closeClients, hostWorkbook, openClient } from "../../support/open-client";

interface Prototype extends Readonly<Record<string, unknown>> {
  readonly _className: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

function prototypeOf(className: string): Prototype {
  const classes = Excel as unknown as Readonly<Record<string, { readonly prototype: Prototype } | undefined>>;
  const found = classes[className];
  if (!found) throw new Error(`The client has no class Excel.${className}`);
  return found.prototype;
}

beforeEach(() => void openClient(hostWorkbook({ Sheet1: [] })));
afterEach(closeClients);

describe.each(CLASSES.map((listing) => [listing.className, listing] as const))(
  "Excel.%s",
  (name, listing) => {
    test("every scalar is one of the client's, under the name that it travels by", () => {
      const prototype = prototypeOf(name);
      const names = prototype._scalarPropertyNames ?? [];
      for (const scalar of listing.scalars) {
        const index = names.indexOf(scalar);
        expect([scalar, index >= 0]).toEqual([scalar, true]);
        expect(prototype._scalarPropertyOriginalNames?.[index]).toBe(toWire(scalar));
      }
    });

    test("only what the client lets be assigned can be assigned", () => {
      const prototype = prototypeOf(name);
      const names = prototype._scalarPropertyNames ?? [];
      const updateable = names.filter((_, index) => prototype._scalarPropertyUpdateable?.[index] === true);
      expect(updateable).toEqual(expect.arrayContaining([...listing.set]));
    });

    test("every property that leads to an object is one of the client's", () => {
      expect(prototypeOf(name)._navigationPropertyNames ?? []).toEqual(
        expect.arrayContaining([...listing.nav]),
      );
    });

    test("every method is one of the client's", () => {
      const prototype = prototypeOf(name);
      for (const method of [...listing.methods, ...listing.internal]) {
        expect([method, typeof prototype[method]]).toEqual([method, "function"]);
      }
    });

    test("it is a collection where the client's is one", () => {
      expect(listing.isCollection).toBe(prototypeOf(name)._isCollection === true);
    });
  },
);
