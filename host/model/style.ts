/** How a cell looks. Styles are shared and never changed in place: `{...style, fill}` makes another. */

export interface Border {
  readonly style: string;
  readonly color: string;
}

export interface Style {
  readonly numberFormat: string;
  /** #RRGGBB, "" for none. */
  readonly fill: string;
  readonly fontName: string;
  readonly fontSize: number;
  /** #RRGGBB. */
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontal:
    "General" | "Left" | "Center" | "Right" | "Justify" | "Fill" | "CenterAcrossSelection" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap: boolean;
  /** Degrees, -90 to 90; 180 stands for stacked letters. */
  readonly rotation: number;
  readonly indent: number;
  readonly borders: {
    readonly top?: Border;
    readonly right?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
  };
  readonly locked: boolean;
  /** The content was typed with a leading apostrophe: text, whatever it looks like. */
  readonly quotePrefix?: boolean;
  /** The file's own index of this style (cellXfs), while it is unchanged; the writer keeps it. */
  readonly fileIndex?: number;
}

export const PLAIN: Style = {
  numberFormat: "General",
  fill: "",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  rotation: 0,
  indent: 0,
  borders: {},
  locked: true,
};
