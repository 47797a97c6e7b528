import { runCheck } from "./run-check";

void runCheck(process.argv.slice(2), process.stdout.columns).then(({ code, out, err }) => {
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
});
