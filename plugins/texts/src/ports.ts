/** A message as a provider is given it. */
export interface OutgoingText {
  /** The same each time it is offered: a provider that knows it sends it once. */
  id: string;
  to: string;
  text: string;
}

/** What a provider made of a message; `answer` is kept for administrators. */
export interface TextOutcome {
  outcome: 'taken' | 'refused' | 'later';
  answer: string;
}

/** Whoever brings messages to phones. What it throws counts as `later`. */
export interface TextSender {
  sendText(text: OutgoingText): Promise<TextOutcome>;
}
