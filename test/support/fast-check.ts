/** fast-check with the seed of the run: `npm test` names one, so that a red run is about the change; a test run by hand tries new cases. */
import fc from "../../node_modules/fast-check/lib/cjs/fast-check";

fc.configureGlobal({ seed: jest.getSeed() });

export default fc;
