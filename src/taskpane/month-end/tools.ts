/** What the pane works out only when a person asks for it, in one chunk beside the month-end. */
import { explainCell } from "../../domain/explain/explain-cell";
import { planDismissal, planRestoral } from "../../domain/findings/dismiss";
import { planFixes } from "../../domain/findings/fixes";
import { logRefresh } from "../../domain/log/log-refresh";
import { sayNoRoom } from "../../domain/plan/colour-key";
import { planLooks } from "../../domain/plan/plan-looks";
import { changeSettings } from "../../domain/settings/change-settings";
import { draftSettings } from "../../domain/settings/draft-settings";
import { listSettings } from "../../domain/settings/list-settings";
import { figureChoices } from "../../domain/settings/figure-choices";

export const tools = {
  explainCell,
  planLooks,
  sayNoRoom,
  planFixes,
  planDismissal,
  planRestoral,
  logRefresh,
  changeSettings,
  draftSettings,
  figureChoices,
  listSettings,
};

export type Tools = typeof tools;
