/** The interpreter alone, on a world that is no spreadsheet. */
import { HostError } from "../../../host/richapi/errors";
import { defineClass, type HostClass, type HostObject } from "../../../host/richapi/host-object";
import { createInterpreter, type World } from "../../../host/richapi/interpreter";
import type { ReplyBody } from "../../../host/richapi/protocol";

interface Shelf {
  readonly books: Book[];
}
interface Book {
  title: string;
  readonly id: string;
  readonly pages: number;
}
interface ShelfClient {
  readonly count: number;
  readonly books: unknown;
  readonly find: unknown;
  readonly fail: unknown;
}
interface BookClient {
  readonly title: string;
  readonly pages: number;
  readonly shelf: unknown;
  readonly heavierThan: unknown;
}

const shelf: Shelf = { books: [] };
const found: string[] = [];

const BOOK: HostClass<Book> = defineClass<BookClient, Book>("Book", {
  scalars: { title: ({ title }) => title, pages: ({ pages }) => pages },
  set: {
    title: (book, value) => {
      book.title = String(value);
    },
  },
  nav: { shelf: () => SHELF.bind(shelf) },
  methods: { heavierThan: (book, [other]) => book.pages > BOOK.unbind(other, "other").pages },
  identity: ({ id }) => ({ _Id: id }),
});
const BOOKS: HostClass<readonly Book[]> = defineClass<object, readonly Book[]>("Books", {
  scalars: {},
  collection: {
    items: (books) => books.map(BOOK.bind),
    item: (books, key) => {
      const book = books.find(({ id }) => id === key);
      return book && BOOK.bind(book);
    },
  },
});
const SHELF: HostClass<Shelf> = defineClass<ShelfClient, Shelf>("Shelf", {
  scalars: { count: ({ books }) => books.length },
  nav: { books: ({ books }) => BOOKS.bind(books) },
  methods: {
    find: ({ books }, [title]): HostObject | null => {
      found.push(String(title));
      const book = books.find((candidate) => candidate.title === title);
      return book ? BOOK.bind(book) : null;
    },
    fail: () => {
      throw new HostError("AccessDenied", "the shelf is locked");
    },
  },
});

const world: World = {
  root: SHELF.bind(shelf),
  reference: () => undefined,
  service: () => undefined,
  ready: () => Promise.resolve(),
  begin: () => undefined,
  end: () => undefined,
};

beforeEach(() => {
  shelf.books.splice(
    0,
    Infinity,
    { id: "a", title: "Emma", pages: 474 },
    { id: "b", title: "Ulysses", pages: 730 },
  );
  found.length = 0;
});

const ROOT = { Id: 1, ObjectPathType: 1, Name: "" };
const BOOKS_PATH = { Id: 2, ObjectPathType: 4, Name: "Books", ParentObjectPathId: 1 };
const finding = (id: number, title: string): object => ({
  Id: id,
  ObjectPathType: 3,
  Name: "Find",
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [title] },
});

function ask(actions: readonly object[], ...paths: readonly object[]): ReplyBody {
  const byId = Object.fromEntries(paths.map((path) => [(path as { Id: number }).Id, path]));
  return JSON.parse(
    createInterpreter(world).answer(JSON.stringify({ Actions: actions, ObjectPaths: byId })),
  ) as ReplyBody;
}

test("a collection answers its items under _Items, each with its identity", () => {
  const { Results } = ask(
    [{ Id: 9, ActionType: 2, Name: "", ObjectPathId: 2, QueryInfo: { Select: ["title"] } }],
    ROOT,
    BOOKS_PATH,
  );
  expect(Results).toEqual([
    {
      ActionId: 9,
      Value: {
        _Items: [
          { _Id: "a", Title: "Emma" },
          { _Id: "b", Title: "Ulysses" },
        ],
      },
    },
  ]);
});

test("a query can take a page of a collection, follow objects and ask for everything", () => {
  const query = { Select: ["*", "shelf/count"], Skip: 1, Top: 1 };
  const { Results } = ask(
    [{ Id: 9, ActionType: 2, Name: "", ObjectPathId: 2, QueryInfo: query }],
    ROOT,
    BOOKS_PATH,
  );
  expect(Results[0]?.Value).toEqual({
    _Items: [{ _Id: "b", Title: "Ulysses", Pages: 730, Shelf: { Count: 2 } }],
  });
});

test("a path is evaluated once in a request, however often it is used", () => {
  const instantiate = (id: number): object => ({ Id: id, ActionType: 1, Name: "", ObjectPathId: 3 });
  const { Results } = ask([instantiate(7), instantiate(8)], ROOT, finding(3, "Emma"));
  expect(Results.map(({ Value }) => Value)).toEqual([{ _Id: "a" }, { _Id: "a" }]);
  expect(found).toEqual(["Emma"]);
});

test("a path that no action needs is not evaluated", () => {
  ask([{ Id: 7, ActionType: 1, Name: "", ObjectPathId: 1 }], ROOT, finding(3, "Emma"));
  expect(found).toEqual([]);
});

test("an object can be an argument, by its path", () => {
  const { Results } = ask(
    [
      {
        Id: 7,
        ActionType: 3,
        Name: "HeavierThan",
        ObjectPathId: 3,
        ArgumentInfo: { Arguments: [4], ReferencedObjectPathIds: [4] },
      },
    ],
    ROOT,
    finding(3, "Ulysses"),
    finding(4, "Emma"),
  );
  expect(Results[0]?.Value).toBe(true);
});

test("a missing object is null, and so is what hangs on it", () => {
  const { Results, Error: error } = ask(
    [
      { Id: 7, ActionType: 1, Name: "", ObjectPathId: 3 },
      { Id: 8, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["count"] } },
    ],
    ROOT,
    finding(3, "Dracula"),
    { Id: 4, ObjectPathType: 4, Name: "Shelf", ParentObjectPathId: 3 },
  );
  expect(error).toBeUndefined();
  expect(Results.map(({ Value }) => Value)).toEqual([null, null]);
});

test("a known null object may name a parent that did not travel", () => {
  const nothing = { Id: 3, ObjectPathType: 7, Name: "", ParentObjectPathId: 99 };
  const keep = { Id: 7, ActionType: 3, Name: "_KeepReference", ObjectPathId: 3 };
  expect(ask([keep], nothing).Error).toBeUndefined();
  const act = { ...keep, Name: "Delete" };
  expect(ask([act], nothing).Error?.Code).toBe("ItemNotFound");
});

test("a failure says what, where and at which action; results before it are kept, actions after it not done", () => {
  const rename = (id: number, title: string): object => ({
    Id: id,
    ActionType: 4,
    Name: "Title",
    ObjectPathId: 3,
    ArgumentInfo: { Arguments: [title] },
  });
  const reply = ask(
    [rename(7, "Persuasion"), { Id: 8, ActionType: 3, Name: "Fail", ObjectPathId: 1 }, rename(9, "Never")],
    ROOT,
    finding(3, "Emma"),
  );
  expect(reply.Results.map(({ ActionId }) => ActionId)).toEqual([7]);
  expect(reply.Error).toEqual({
    Code: "AccessDenied",
    Message: "You can't perform the requested operation. the shelf is locked",
    Location: "Shelf.fail",
    ActionIndex: 1,
    HttpStatusCode: 403,
  });
  expect(shelf.books[0]?.title).toBe("Persuasion");
});

test("trace actions that were reached are reported", () => {
  const trace = (id: number): object => ({ Id: id, ActionType: 5, Name: "Trace", ObjectPathId: 0 });
  const reply = ask([trace(7), { Id: 8, ActionType: 3, Name: "Fail", ObjectPathId: 1 }, trace(9)], ROOT);
  expect(reply.TraceIds).toEqual([7]);
});

test.each([
  ["a kind of action", { Id: 7, ActionType: 9, Name: "", ObjectPathId: 1 }, ROOT],
  [
    "a service object",
    { Id: 7, ActionType: 1, Name: "", ObjectPathId: 5 },
    { Id: 5, ObjectPathType: 2, Name: "Flights" },
  ],
])("%s that the host does not know is refused by name", (_, action, path) => {
  const { Error: error } = ask([action], path);
  expect(error).toMatchObject({
    Code: "NotImplemented",
    Message: expect.stringContaining("host does not implement") as string,
  });
});

test("a member that every object inherits is not taken for one of the table", () => {
  const query = { Id: 7, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["constructor"] } };
  expect(ask([query], ROOT).Error?.Message).toContain("Shelf.constructor");
});
