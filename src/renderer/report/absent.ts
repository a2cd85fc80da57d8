/** Stands in for optional parts of jsPDF (HTML and canvas import) that the report does not use. */
export default null;
