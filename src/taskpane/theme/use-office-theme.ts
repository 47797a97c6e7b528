import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { isDarkColour } from "./dark-colour";

/** Fluent's dark links are too dim on a row under the mouse (4.2:1): theirs under the mouse are bright enough (4.8:1). */
const darkTheme: Theme = {
  ...webDarkTheme,
  colorBrandForegroundLink: webDarkTheme.colorBrandForegroundLinkHover,
};

/** Light or dark as Office is, light where Office does not say. Excel sends no event: it is asked again when the pane comes into view. */
export function useOfficeTheme(): Theme {
  const [dark, setDark] = useState(isOfficeDark);
  useEffect(() => {
    const ask = () => setDark(isOfficeDark());
    window.addEventListener("focus", ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      window.removeEventListener("focus", ask);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);
  return dark ? darkTheme : webLightTheme;
}

function isOfficeDark(): boolean {
  // Older Excel has no theme, or one without isDarkTheme, whatever the types say.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor ?? "#ffffff");
}
