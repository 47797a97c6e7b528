/** The workbook's threaded comments with their answers. Notes the client that the host answers does not know. */
import { Sheet } from "../model/sheet";
import { text, wrong } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import { rangeAt } from "./place-of";
import type { RangePlace, Session, SheetPlace } from "./session";

interface RemarkPlace extends SheetPlace {
  readonly key: number;
}

interface ReplyPlace extends RemarkPlace {
  /** 0 is the comment itself. */
  readonly index: number;
}

const locationOf = ({ session, sheet, key }: RemarkPlace): HostObject =>
  rangeAt({ session, sheet }, { ...Sheet.place(key), rows: 1, columns: 1 });

export const COMMENT_REPLY = defineClass<Excel.CommentReply, ReplyPlace>("CommentReply", {
  scalars: { content: ({ sheet, key, index }) => sheet.threads.get(key)?.[index] ?? "" },
  identity: ({ sheet, key, index }) => ({ _Id: `${sheet.id} ${key} ${index}` }),
});

export const COMMENT_REPLY_COLLECTION = defineClass<Excel.CommentReplyCollection, RemarkPlace>(
  "CommentReplyCollection",
  {
    scalars: {},
    methods: {
      add: (place, [content]) => {
        const thread = [...(place.sheet.threads.get(place.key) ?? []), text(content, "content")];
        place.session.change(place.sheet);
        place.sheet.threads.set(place.key, thread);
        return COMMENT_REPLY.bind({ ...place, index: thread.length - 1 });
      },
    },
    collection: {
      items: (place) =>
        (place.sheet.threads.get(place.key) ?? [])
          .slice(1)
          .map((_, at) => COMMENT_REPLY.bind({ ...place, index: at + 1 })),
    },
  },
);

export const COMMENT = defineClass<Excel.Comment, RemarkPlace>("Comment", {
  scalars: { content: ({ sheet, key }) => sheet.threads.get(key)?.[0] ?? "" },
  nav: { replies: (place) => COMMENT_REPLY_COLLECTION.bind(place) },
  methods: {
    delete: ({ session, sheet, key }) => {
      session.change(sheet);
      sheet.threads.delete(key);
      sheet.notes.delete(key);
    },
    getLocation: locationOf,
  },
  identity: ({ sheet, key }) => ({ _Id: `${sheet.id} ${key}` }),
});

function commentsOf(session: Session): readonly RemarkPlace[] {
  return session.workbook.sheets.flatMap((sheet) =>
    [...sheet.threads.keys()].map((key) => ({ session, sheet, key })),
  );
}

export const COMMENT_COLLECTION = defineClass<Excel.CommentCollection, Session>("CommentCollection", {
  scalars: {},
  methods: {
    add: (session, [cell, content]) => {
      if (typeof cell !== "object" || cell === null || !("it" in cell))
        throw wrong("cellAddress", cell, "a Range");
      const { sheet, area } = cell.it as RangePlace;
      const key = Sheet.key(area.row, area.column);
      session.change(sheet);
      if (sheet.threads.has(key)) throw new HostError("InvalidOperation", "the cell has a comment already");
      sheet.threads.set(key, [text(content, "content")]);
      sheet.notes.set(key, `[Threaded comment] ${text(content, "content")}`);
      return COMMENT.bind({ session, sheet, key });
    },
    getCount: (session) => commentsOf(session).length,
  },
  collection: {
    items: (session) => commentsOf(session).map((each) => COMMENT.bind(each)),
    item: (session, key) => {
      const found = commentsOf(session).find((each) => `${each.sheet.id} ${each.key}` === key);
      return found && COMMENT.bind(found);
    },
  },
});

export const REMARK_CLASSES = [COMMENT_COLLECTION, COMMENT, COMMENT_REPLY_COLLECTION, COMMENT_REPLY];
