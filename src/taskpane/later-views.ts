/** The views that are loaded when they are first opened, in one chunk. */
export { Commentary } from "./commentary/Commentary";
export { Explain } from "./explain/Explain";
export { Help } from "./help/Help";
export { RagList } from "./rag/RagList";
