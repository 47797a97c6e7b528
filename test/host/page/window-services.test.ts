import { answerForWindow, isForWindow } from "../../../host/page/shell/door/window-services";

const batch = (service: string, method: string, ...args: unknown[]): string =>
  JSON.stringify({
    Actions: [
      { Id: 2, ActionType: 1, ObjectPathId: 1, Name: "" },
      { Id: 3, ActionType: 3, ObjectPathId: 1, Name: method, ArgumentInfo: { Arguments: args } },
    ],
    ObjectPaths: { "1": { Id: 1, ObjectPathType: 2, Name: service } },
  });

const RUNTIME = "Microsoft.AppRuntime.AppRuntimeService";

function paneThat(isVisible: boolean) {
  const pane = { visible: isVisible };
  return {
    pane,
    services: {
      show: () => void (pane.visible = true),
      hide: () => void (pane.visible = false),
      isVisible: () => pane.visible,
    },
  };
}

describe("the client's window services", () => {
  test("are told from batches for the workbook", () => {
    expect(isForWindow(batch(RUNTIME, "GetAppRuntimeState"))).toBe(true);
    expect(isForWindow(JSON.stringify({ ObjectPaths: { "1": { Name: "Worksheets" } } }))).toBe(false);
  });

  test("show and hide the pane", () => {
    const { pane, services } = paneThat(false);
    answerForWindow(batch(RUNTIME, "SetAppRuntimeState", "Visible"), services);
    expect(pane.visible).toBe(true);
    answerForWindow(batch(RUNTIME, "SetAppRuntimeState", "Background"), services);
    expect(pane.visible).toBe(false);
  });

  test("say what state the pane is in", () => {
    const reply: unknown = JSON.parse(
      answerForWindow(batch(RUNTIME, "GetAppRuntimeState"), paneThat(true).services),
    );
    expect(reply).toMatchObject({ Results: [{ ActionId: 2 }, { ActionId: 3, Value: "Visible" }] });
  });

  test("refuse what they do not know instead of answering with a default", () => {
    const reply: unknown = JSON.parse(answerForWindow(batch(RUNTIME, "Fly"), paneThat(true).services));
    expect(reply).toMatchObject({ Error: { Message: "The page does not implement Fly" } });
  });
});
