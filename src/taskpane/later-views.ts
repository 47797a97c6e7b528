/** The views that are loaded when they are first opened, in one chunk. */
export { Colours } from "./colours/Colours";
export { Commentary } from "./commentary/Commentary";
export { Explain } from "./explain/Explain";
export { Help } from "./help/Help";
/** The last step of all comes by itself. */
export const loadIssueView = () => import(/* webpackChunkName: "issue-view" */ "./issue/IssueCopyView");
/** A few times a year. */
export const loadSettingsViews = () => import(/* webpackChunkName: "settings" */ "./settings-views");
export { RagList } from "./rag/RagList";
export { Figures } from "./figures/Figures";
export { Findings } from "./findings/Findings";
export { Preview } from "./preview/Preview";
export { ReceiptPage } from "./receipt/ReceiptPage";
export { UndonePage } from "./undo/UndonePage";
