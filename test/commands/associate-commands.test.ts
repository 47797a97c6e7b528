import { associateCommands, COMMANDS, runCommand } from "../../src/commands/associate-commands";

type Handler = (event: { completed: () => void }) => void;

/** Stands for Excel: keeps what is associated, and shows the pane or fails to. */
function excel(showing?: Error) {
  const handlers = new Map<string, Handler>();
  let shown = 0;
  const office = {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: {
      showAsTaskpane: () => {
        shown += 1;
        return showing ? Promise.reject(showing) : Promise.resolve();
      },
    },
  };
  Object.assign(globalThis, { Office: office });
  return { handlers, shown: () => shown };
}

function click(handler: Handler | undefined): Promise<void> {
  if (!handler) throw new Error("No such button");
  return new Promise((completed) => handler({ completed }));
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

describe("a ribbon button", () => {
  it("does its own work, and shows the pane", async () => {
    const { handlers, shown } = excel();
    const done: string[] = [];
    const work = (name: string) => () => {
      done.push(name);
      return Promise.resolve();
    };
    associateCommands(() =>
      Promise.resolve({
        monthEndRefresh: work("refresh"),
        checkReport: work("check"),
        draftCommentary: work("commentary"),
        applyColours: work("colours"),
        undoRefresh: work("undo"),
        showHelp: work("help"),
      }),
    );
    for (const name of COMMANDS) await click(handlers.get(name));
    expect(done).toEqual(["refresh", "check", "commentary", "colours", "undo", "help"]);
    expect(shown()).toBe(6);
  });

  it("tells Excel of its end after a failure too, or later clicks wait for ever", async () => {
    excel();
    let completed = 0;
    const event = { completed: () => (completed += 1) };
    await expect(runCommand(event, () => Promise.reject(new Error("No.")))).rejects.toThrow("No.");
    expect(completed).toBe(1);
  });

  it("finishes its work where the pane cannot be shown", async () => {
    excel(new Error("No pane here."));
    let worked = false;
    let workedBefore = false;
    const event = { completed: () => (workedBefore = worked) };
    const work = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      worked = true;
    };
    await expect(runCommand(event, work)).rejects.toThrow("No pane here.");
    expect(workedBefore).toBe(true);
  });
});
