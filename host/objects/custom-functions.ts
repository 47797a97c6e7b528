import { defineClass } from "../richapi/host-object";
import type { Session } from "./session";

/** The client's own service; @types/office-js does not have it. */
interface CustomFunctionsService {
  readonly setInvocationArrayResults: unknown;
}

/** The name that the client makes the service by. */
export const CUSTOM_FUNCTIONS_SERVICE = "Microsoft.ExcelServices.CustomFunctions";

/** Where the client hands over the results of custom functions that it was asked to run. */
export const CUSTOM_FUNCTIONS = defineClass<CustomFunctionsService, Session>("CustomFunctions", {
  scalars: {},
  methods: {
    setInvocationArrayResults: ({ invocations }, [results]) => invocations.settle(results),
  },
});
