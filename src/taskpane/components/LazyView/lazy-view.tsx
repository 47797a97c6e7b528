import { useEffect, useState, type ComponentType, type JSX } from "react";
import type { Session } from "../../month-end/session";
import { useSession } from "../../month-end/use-session";
import { PaneFooter } from "../PaneFooter/PaneFooter";
import { PaneHeader } from "../PaneHeader/PaneHeader";
import { StatePage } from "../StatePage/StatePage";

/**
 * A view whose script comes when it is first opened, with whatever else it works with, so that the first view of the pane stays
 * small. Its head stands at once; where a script does not come, the view says so and offers to try again.
 */
export function lazyView<Props extends object>(
  title: string,
  load: (session: Session) => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function LazyView(props: Props): JSX.Element {
    const [View, setView] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const [tries, setTries] = useState(0);
    const session = useSession();
    useEffect(() => {
      if (loaded) return;
      load(session).then(
        (view) => setView(() => (loaded = view)),
        () => setFailed(true),
      );
    }, [session, tries]);
    if (View) return <View {...props} />;
    const isHome = session.state().view.kind === "home";
    return (
      <>
        <PaneHeader title={title} {...(isHome ? {} : { onBack: () => session.show({ kind: "home" }) })} />
        {failed && (
          <>
            <main>
              <StatePage standing="warning" title="This view could not be loaded.">
                <p>Check the connection, then try again. Nothing was changed.</p>
              </StatePage>
            </main>
            <PaneFooter action="Try again" onAction={tryAgain} work={{ busy: false, progress: undefined }} />
          </>
        )}
      </>
    );

    function tryAgain(): void {
      setFailed(false);
      setTries(tries + 1);
    }
  };
}
