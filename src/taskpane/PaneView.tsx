import type { ComponentType } from "react";
import { Failed } from "./blocked/Failed";
import { Blocked } from "./blocked/Blocked";
import { lazyView } from "./components/LazyView/lazy-view";
import { FirstRun } from "./first-run/FirstRun";
import { Home } from "./home/Home";
import { canCancel, isBusy, type Busy, type Extract, type PaneState, type Ready } from "./month-end/state";
import { useSession } from "./month-end/use-session";
import type { IssueCopyViewProps } from "./issue/IssueCopyView";
import type { Tools } from "./month-end/tools";
import type { View } from "./month-end/view";
import type { Work } from "./month-end/work";
import { Reading } from "./reading/Reading";

/** What each work begins with, until it tells more. */
const BEGINNINGS: Readonly<Record<Busy["kind"], string>> = {
  reading: "Reading the workbook",
  applying: "Checking that nothing has changed since",
  undoing: "Undoing",
};

/** The one view that a state calls for. What is under way shows in the foot of the view that it began in. */
export function PaneView({ state: { monthEnd, view, extract } }: { readonly state: PaneState }) {
  const session = useSession();
  if (view.kind === "help") return <Help />;
  const busy = isBusy(monthEnd);
  const settled = busy ? monthEnd.before : monthEnd;
  const work: Work = {
    busy,
    progress: busy ? (monthEnd.progress ?? { phase: BEGINNINGS[monthEnd.kind], part: undefined }) : undefined,
    ...(canCancel(monthEnd) ? { onCancel: session.cancel } : {}),
  };
  switch (settled.kind) {
    case "idle":
      return <Reading progress={work.progress} />;
    case "blocked":
      return settled.blockage.kind === "not-a-report" ? (
        <FirstRun found={settled.blockage} work={work} />
      ) : (
        <Blocked blockage={settled.blockage} work={work} />
      );
    case "done":
      return <ReceiptPage receipt={settled.receipt} work={work} />;
    case "undone":
      return <UndonePage undone={settled.undone} work={work} />;
    case "failed":
      return <Failed error={settled.error} work={work} />;
    case "ready":
      return <ReadyView view={view} ready={settled} extract={extract} work={work} />;
  }
}

/** What the first sight of a report does not need comes when it is opened. */
const loadViews = () => import(/* webpackChunkName: "views" */ "./later-views");
const Figures = lazyView("Figures", async () => (await loadViews()).Figures);
const Findings = lazyView("Check", async () => (await loadViews()).Findings);
const Preview = lazyView("What will change", async () => (await loadViews()).Preview);
const ReceiptPage = lazyView("Refreshed", async () => (await loadViews()).ReceiptPage);
const UndonePage = lazyView("Undone", async () => (await loadViews()).UndonePage);
const Colours = viewWithTools("Colours", async () => (await loadViews()).Colours);
const Commentary = lazyView("Commentary", async () => (await loadViews()).Commentary);
const Explain = viewWithTools("Explain", async () => (await loadViews()).Explain);
const Help = lazyView("Help", async () => (await loadViews()).Help);
const IssueCopyView = lazyView<Omit<IssueCopyViewProps, "issue">>("Issue copy", async (session) => {
  const { loadIssueView } = await loadViews();
  const [{ IssueCopyView: View }, issue] = await Promise.all([loadIssueView(), session.issue()]);
  return (props) => <View {...props} issue={issue} />;
});
const loadSettings = async () => (await loadViews()).loadSettingsViews();
const Mapping = viewWithTools("Which figure is meant", async () => (await loadSettings()).Mapping);
const SettingsView = viewWithTools("Settings", async () => (await loadSettings()).SettingsView);
const RagList = lazyView("Red, amber, green", async () => (await loadViews()).RagList);

/** A view that works something out: it comes with what it does that with. */
function viewWithTools<Props extends { readonly tools: Tools }>(
  title: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Omit<Props, "tools">> {
  return lazyView(title, async (session) => {
    const [View, tools] = await Promise.all([load(), session.tools()]);
    return (props) => <View {...({ ...props, tools } as Props)} />;
  });
}

interface ReadyViewProps {
  readonly view: Exclude<View, { kind: "help" }>;
  readonly ready: Ready;
  readonly extract: Extract | undefined;
  readonly work: Work;
}

function ReadyView({ view, ready, extract, work }: ReadyViewProps) {
  switch (view.kind) {
    case "home":
      return <Home ready={ready} extract={extract} work={work} />;
    case "figures":
      return <Figures ready={ready} extract={extract} work={work} />;
    case "findings":
      return <Findings ready={ready} severity={view.severity} work={work} />;
    case "preview":
      return <Preview ready={ready} work={work} />;
    case "commentary":
      return <Commentary ready={ready} work={work} />;
    case "issue":
      return <IssueCopyView ready={ready} work={work} />;
    case "explain":
      return <Explain ready={ready} work={work} />;
    case "colours":
      return <Colours ready={ready} work={work} />;
    case "settings":
      return <SettingsView ready={ready} work={work} />;
    case "mapping":
      return <Mapping ready={ready} work={work} />;
    case "rag":
      return <RagList ready={ready} letter={view.letter} />;
  }
}
