/** The views that are loaded when they are first opened, in one chunk. */
export { Colours } from "./colours/Colours";
export { Commentary } from "./commentary/Commentary";
export { Explain } from "./explain/Explain";
export { Help } from "./help/Help";
/** The last step of all comes by itself. */
export const loadIssueView = () => import(/* webpackChunkName: "issue-view" */ "./issue/IssueCopyView");
export { Mapping } from "./mapping/Mapping";
export { RagList } from "./rag/RagList";
export { SettingsView } from "./settings/SettingsView";
export { Figures } from "./figures/Figures";
export { Findings } from "./findings/Findings";
export { Preview } from "./preview/Preview";
export { ReceiptPage } from "./receipt/ReceiptPage";
export { UndonePage } from "./undo/UndonePage";
