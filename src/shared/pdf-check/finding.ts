/** One thing that is wrong in a PDF. */
export type Finding = {
  /** Short name of the rule, as in docs/pdf.md. */
  rule: string;
  message: string;
  /** Page number from 1; absent when it is not about one page. */
  page?: number;
  /** Number of the object. */
  object?: number;
};

export type Report = (finding: Finding) => void;
