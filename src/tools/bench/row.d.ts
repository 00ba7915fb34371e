/** One line of the benchmark's table; `met` says whether the bound holds, where there is one. */
export interface Row {
  figure: string;
  value: string;
  reference?: string;
  bound?: string;
  met?: boolean;
}
