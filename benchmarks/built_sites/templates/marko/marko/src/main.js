import Paper from "./paper.marko";

Paper.mount({}, document.getElementById("root"));
