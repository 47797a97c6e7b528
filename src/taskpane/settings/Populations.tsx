import { Button, Field, Input, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { Understanding } from "../../domain/book/understand";
import { a1 } from "../../domain/place";
import { printMonth } from "../../domain/period";
import { useFormStyles } from "../components/Form/useFormStyles";
import type { Tools } from "../month-end/tools";
import type { Session } from "../month-end/session";
import { useSession } from "../month-end/use-session";
import { whole } from "../words/words";
import { readPopulationForm } from "./read-population-form";

export interface PopulationsProps {
  readonly standing: Understanding;
  readonly tools: Tools;
  readonly disabled: boolean;
}

const EMPTY = { from: "", population: "", source: "" };

/** The populations behind the rates, each leading to its cell, and a form for the next one. */
export function Populations({ standing, tools, disabled }: PopulationsProps) {
  const styles = useFormStyles();
  const session = useSession();
  const { book, cells } = standing;
  const [form, setForm] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const read = readPopulationForm(form);
  const problem = (field: keyof typeof EMPTY): string | undefined =>
    asked && read.kind === "problems" ? read.problems[field] : undefined;
  const input = (field: keyof typeof EMPTY, label: string, placeholder: string) => (
    <Field
      label={label}
      {...(problem(field) === undefined ? {} : { validationMessage: problem(field) ?? "" })}
    >
      <Input
        value={form[field]}
        placeholder={placeholder}
        onChange={(_, { value }) => setForm((before) => ({ ...before, [field]: value }))}
      />
    </Field>
  );
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>Populations behind the rates</h2>
      <ul className={styles.list}>
        {book.settings.populations.map(({ place, from, to, population, source }) => (
          <li key={a1(place.row, place.column)}>
            {printMonth(from)} {to === undefined ? "on" : `to ${printMonth(to)}`}:{" "}
            <Link as="button" onClick={() => void session.goTo(place.sheet, a1(place.row, place.column))}>
              {whole(population)}
            </Link>
            {source !== "" && `, ${source}`}
          </li>
        ))}
        {book.settings.populations.length === 0 && <li>None yet: rates per 10,000 are not worked out.</li>}
      </ul>
      <form
        className={styles.section}
        aria-label="A population"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          void save();
        }}
      >
        {input("from", "From month", "Apr-19")}
        {input("population", "Population aged 0-17", "57,310")}
        {input("source", "Source", "Mid-year estimate 2018")}
        <Button type="submit" disabledFocusable={disabled}>
          Save the population
        </Button>
      </form>
    </section>
  );

  async function save(): Promise<void> {
    if (read.kind !== "population" || disabled) return;
    const plan = tools.changeSettings(book, cells, read.change);
    await session.change({ ...plan, amends: "settings" });
    // What was not saved stays in the form.
    if (!isSaved(session)) return;
    setForm(EMPTY);
    setAsked(false);
  }
}

function isSaved({ state }: Session): boolean {
  const { monthEnd } = state();
  return monthEnd.kind === "ready" && !monthEnd.editing;
}
