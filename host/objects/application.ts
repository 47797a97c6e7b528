import { oneOf } from "../richapi/arguments";
import { defineClass } from "../richapi/host-object";
import type { Session } from "./session";

export const APPLICATION = defineClass<Excel.Application, Session>("Application", {
  scalars: {
    calculationMode: ({ workbook }) => workbook.calculationMode,
  },
  set: {
    calculationMode: (session, value) => {
      const mode = oneOf(value, "calculationMode", ["Automatic", "AutomaticExceptTables", "Manual"]);
      session.workbook.calculationMode = mode === "Manual" ? "Manual" : "Automatic";
    },
  },
  methods: {
    calculate: (session, [type]) => {
      oneOf(type, "calculationType", ["Recalculate", "Full", "FullRebuild"]);
      session.calculate();
    },
    suspendApiCalculationUntilNextSync: (session) => session.suspendCalculation(),
    // The page draws after the batch in any case.
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
