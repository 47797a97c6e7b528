import { commandFor } from "../../../host/page/shell/grid/keyboard";

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe("a key in the grid", () => {
  test("moves, extends or jumps", () => {
    expect(commandFor({ ...none, key: "ArrowDown" })).toMatchObject({ kind: "move", down: 1, extend: false });
    expect(commandFor({ ...none, key: "ArrowLeft", shiftKey: true })).toMatchObject({
      across: -1,
      extend: true,
    });
    expect(commandFor({ ...none, key: "ArrowUp", ctrlKey: true })).toMatchObject({ down: -1, jump: true });
  });

  test("Enter and Tab go on, with Shift back", () => {
    expect(commandFor({ ...none, key: "Enter" })).toMatchObject({ down: 1, extend: false });
    expect(commandFor({ ...none, key: "Tab", shiftKey: true })).toMatchObject({ across: -1, extend: false });
  });

  test("a letter starts typing, a shortcut does not", () => {
    expect(commandFor({ ...none, key: "7" })).toEqual({ kind: "type", text: "7" });
    expect(commandFor({ ...none, key: "r", ctrlKey: true })).toBeUndefined();
    expect(commandFor({ ...none, key: "F7" })).toBeUndefined();
  });

  test.each([
    [{ key: "F5" }, { kind: "go to" }],
    [{ key: "g", ctrlKey: true }, { kind: "go to" }],
    [{ key: "y", ctrlKey: true }, { kind: "redo" }],
    [{ key: "F10", shiftKey: true }, { kind: "menu" }],
    [
      { key: " ", ctrlKey: true },
      { kind: "lines", of: "column" },
    ],
    [
      { key: " ", shiftKey: true },
      { kind: "lines", of: "row" },
    ],
    [{ key: " " }, { kind: "type", text: " " }],
    [{ key: "F10" }, undefined],
  ])("%j is %j", (pressed, command) => {
    expect(commandFor({ ...none, ...pressed })).toEqual(command);
  });
});
