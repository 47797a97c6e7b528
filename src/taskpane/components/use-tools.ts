import { useEffect, useState } from "react";
import type { Tools } from "../month-end/tools";
import { useSession } from "../month-end/use-session";

/** The tools that a view works with, once they have come; a moment after its head. */
export function useTools(): Tools | undefined {
  const session = useSession();
  const [tools, setTools] = useState<Tools>();
  useEffect(() => {
    let gone = false;
    void session.tools().then((loaded) => {
      if (!gone) setTools(loaded);
    });
    return () => {
      gone = true;
    };
  }, [session]);
  return tools;
}
