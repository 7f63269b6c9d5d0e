# The line at hand while a page is walked: ``outline_writer.Writer`` in C, method for method.

cdef struct Row:  # of a box
    lxb_dom_node_t *node
    long own
    int parent, depth, first, last

cdef Py_ssize_t MAX_LINKS = outline_writer.MAX_LINKS
cdef Py_ssize_t MAX_READ = outline_writer.MAX_READ
cdef str BREAK = outline_writer.BREAK
cdef Py_ssize_t LEAST_PROSE = outline_page.PROSE_UNSPACED
cdef Py_ssize_t MAX_LABELS = outline_writer.MAX_LABELS
cdef object HEADING_TAGS = outline_page.HEADINGS
_is_text_of_its_own = outline_writer.is_text_of_its_own
_is_parted, _kept, _is_code = outline_writer.is_parted, outline_writer.kept, outline_writer.is_code
_links_of_parts = outline_writer.links_of_parts


cdef class Writer:
    cdef object outline, is_opened
    cdef list lines, pieces, links, marks, names, tags
    cdef Row *rows
    cdef Py_ssize_t count, room
    cdef int box, strong, breaks, preserved
    cdef Py_ssize_t strong_chars, anchor_from, covered, read
    cdef bint filled, blank
    cdef str href, rel  # of the open link, None for none
    cdef long link_roles

    def __cinit__(self, is_opened):
        self.outline = Outline()
        self.is_opened = is_opened
        self.lines = self.outline.lines
        self.pieces, self.links, self.marks, self.names, self.tags = [], [], [], [], []
        self.box = -1

    def __dealloc__(self):
        free(self.rows)

    cdef int text(self, str text) except -1:
        if self.blank:
            if self.filled:
                self.pieces.append(" ")
            self.blank = False
        elif self.filled and len(self.pieces) <= MAX_LABELS and _is_text_of_its_own(self.pieces[len(self.pieces) - 1], text):
            self.part_pieces()
        self.breaks = 0
        self.filled = True
        self.pieces.append(text)
        if self.strong:
            self.strong_chars += len(text)
        return 0

    cdef int part_pieces(self) except -1:
        if not self.preserved and self.tags[self.box] not in HEADING_TAGS:
            self.pieces.append(" ")
        return 0

    cdef int line_break(self) except -1:
        self.breaks += 1
        if self.breaks >= 2:
            self.flush()
        elif self.filled:
            self.blank = False
            self.pieces.append(BREAK)
        return 0

    cdef int preserved_text(self, str text) except -1:
        cdef list parts = text.replace("\r\n", "\n").split("\n")
        cdef bint is_first = True
        for part in parts:
            if not is_first:
                self.breaks += 1
                if self.breaks >= 2 and self.filled and not _is_code(self.pieces):
                    self.flush()
                elif self.filled:
                    self.pieces.append(BREAK)
            is_first = False
            if part.strip():
                self.text(part)
            elif part and self.filled:
                self.pieces.append(part)
        return 0

    cdef int flush(self) except -1:
        cdef bint is_link
        cdef str raw, text
        self.breaks = 0
        if not self.filled:
            if self.blank:
                self.blank = False
                self.drop()
            return 0
        if self.href is not None:
            self.end_link()
        is_link = self.covered == len(self.pieces)
        raw = <str> self.pieces[0] if len(self.pieces) == 1 else "".join(self.pieces)
        if BREAK in raw and not self.preserved and self.part_at_breaks(raw):
            return 0
        text = self.links[0].text if is_link else squashed(raw.replace(BREAK, " ") if BREAK in raw else raw)
        if text and self.box >= 0:
            self.add_line(text, _kept(raw, self.preserved) if BREAK in raw else None)
        else:
            self.drop()
        self.begin()
        return 0

    cdef int begin(self) except -1:
        self.pieces = []
        self.filled = self.blank = False
        self.strong_chars = self.anchor_from = self.covered = 0
        return 0

    cdef bint part_at_breaks(self, str raw) except -1:
        cdef list parts = [part for part in map(squash, raw.split(BREAK)) if part]
        cdef list all_links = self.links, all_marks = self.marks
        cdef Py_ssize_t strong = self.strong_chars
        if len(parts) < 2 or self.box < 0 or not _is_parted(raw, parts, all_links, all_marks, strong):
            return False
        for part, links in zip(parts, _links_of_parts(parts, all_links)):
            self.links = links
            self.marks = [mark for mark in all_marks if mark.text and mark.text in part]
            self.strong_chars = len(part) if strong and parts[0] == part else 0
            self.add_line(part, None)
        self.begin()
        return True

    cdef int drop(self) except -1:
        if self.links or self.marks:
            self.links, self.marks = [], []
        return 0

    cdef int add_line(self, str text, object kept) except -1:
        cdef Py_ssize_t size = len(text), linked = 0, plain
        cdef str tag = <str> self.tags[self.box]
        cdef bint strong, prose
        for link in self.links:
            linked += len(<str> link.text)
        strong = self.strong_chars * 10 >= size * 9
        plain = size - linked if size > linked else 0
        prose = plain > linked and plain >= LEAST_PROSE and reads_as_prose(text, tag, plain)
        self.lines.append(Line(text, tag, self.box, self.links, self.marks, strong, 0, linked, plain, prose, kept))
        self.links, self.marks = [], []
        return 0

    cdef int open_anchor(self, str href, str rel, long named) except -1:
        if self.href is not None:
            self.end_link()
        self.href = href if href else None
        self.rel, self.link_roles = rel, named
        self.anchor_from = len(self.pieces)
        return 0

    cdef int close_anchor(self) except -1:
        if self.href is not None:
            self.end_link()
            self.href = None
        return 0

    cdef int end_link(self) except -1:
        cdef Py_ssize_t first = self.anchor_from, count = len(self.pieces)
        cdef str text
        if self.href is not None and count > first:
            text = squashed(self.pieces[first] if count == first + 1 else "".join(self.pieces[first:]))
            if text and len(self.links) < MAX_LINKS:
                self.links.append(Link(self.href, text, self.link_roles, self.rel))
                if first == 0:
                    self.covered = count
        self.anchor_from = count
        return 0

    cdef int mark(self, long named, LexborNode node, dict attributes) except -1:
        cdef str text = ""
        if self.read <= MAX_READ:
            text = node.text() or ""
            self.read += len(text)
            text = squashed(text[:1_000])[:300]
        self.marks.append(Mark(named, text, {"tag": node.tag, **attributes}))
        return 0

    cdef int open_box(self, str tag, lxb_dom_node_t *node, str name, long own, int depth) except -1:
        cdef int first
        if self.filled or self.blank:
            self.flush()
        self.breaks = 0
        first = <int> len(self.lines)
        if self.count == self.room:
            self.grow()
        self.rows[self.count] = Row(node, own, self.box, depth, first, first)
        self.tags.append(tag)
        self.names.append(name)
        self.box = <int> self.count
        self.count += 1
        return 0

    cdef int grow(self) except -1:
        cdef Py_ssize_t room = 2 * self.room if self.room else 512
        cdef void *rows = realloc(self.rows, room * sizeof(Row))
        if rows == NULL:
            raise MemoryError
        self.rows, self.room = <Row *> rows, room
        return 0

    cdef int close_box(self) except -1:
        cdef Row *row
        if self.filled or self.blank:
            self.flush()
        self.breaks = 0
        row = &self.rows[self.box]
        row.last = <int> len(self.lines)
        self.box = row.parent
        return 0

    cdef int make_boxes(self, LexborHTMLParser tree) except -1:
        """Make the boxes at last, when all is known of each."""
        cdef list boxes = self.outline.boxes
        cdef Py_ssize_t at
        cdef Row *row
        for at in range(self.count):
            row = &self.rows[at]
            boxes.append(
                Box(
                    row.parent, self.tags[at], self.names[at], LexborNode.new(row.node, tree), row.own, row.depth,
                    row.first, row.last,
                )
            )
        return 0
