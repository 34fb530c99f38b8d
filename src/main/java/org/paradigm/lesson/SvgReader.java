package org.paradigm.lesson;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.paradigm.platform.Language;

/**
 * Reads a drawing for being put into a page: in one language, with ids that are unique there, and with nothing in it but
 * shapes and words. What is not on the lists below is reported and left out.
 */
final class SvgReader {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc",
            "defs",
            "marker",
            "linearGradient",
            "stop");
    private static final Set<String> WORDS = Set.of("text", "tspan", "title", "desc");
    private static final Set<String> ATTRIBUTES = Set.of(
            "viewBox",
            "preserveAspectRatio",
            "class",
            "lang",
            "id",
            "transform",
            "role",
            "d",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "dx",
            "dy",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "width",
            "height",
            "points",
            "pathLength",
            "offset",
            "rotate",
            "textLength",
            "lengthAdjust",
            "text-anchor",
            "text-decoration",
            "dominant-baseline",
            "opacity",
            "fill-opacity",
            "fill-rule",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "marker-start",
            "marker-mid",
            "marker-end",
            "markerWidth",
            "markerHeight",
            "markerUnits",
            "refX",
            "refY",
            "orient",
            "gradientUnits",
            "gradientTransform",
            "stop-opacity");
    private static final Set<String> MARKERS = Set.of("marker-start", "marker-mid", "marker-end");
    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9-]*)\\.svg");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern MARKER = Pattern.compile("url\\(#([A-Za-z][\\w-]*)\\)");
    private static final Pattern ARIA = Pattern.compile("aria-(label|hidden)");

    private final String file;
    private final String name;
    private final Language language;
    private final Problems problems;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> pointedAt = new HashMap<>();
    private final Map<String, Integer> described = new HashMap<>();
    /** Opened before anything else is done. */
    @SuppressWarnings("NullAway.Init")
    private XMLStreamReader xml;

    private int depth;
    private int words;

    private SvgReader(String file, String name, Language language, Problems problems) {
        this.file = file;
        this.name = name;
        this.language = language;
        this.problems = problems;
    }

    static Optional<String> read(String file, String text, Language language, Problems problems) {
        var found = FILE.matcher(file.substring(file.lastIndexOf('/') + 1));
        if (!found.matches()) {
            problems.add(
                    file,
                    0,
                    "图的文件名应当由小写拉丁字母、数字和连字符组成，以 .svg 结尾",
                    "the file name of a figure must be of lowercase Latin letters, digits and hyphens, and end with .svg");
            return Optional.empty();
        }
        return new SvgReader(file, found.group(1), language, problems).read(text);
    }

    private Optional<String> read(String text) {
        // The JDK's own parser, whatever a server brings; and nothing that would make it read anything but this text.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        problem("图里不能有 DOCTYPE 或实体", "a figure can have no DOCTYPE and no entities");
                        return Optional.empty();
                    }
                    case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        problem("图里不能有处理指令", "a figure can have no processing instructions");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            var said = e.getMessage() == null
                    ? ""
                    : e.getMessage().replaceFirst("(?s).*Message: ", "").strip();
            problems.add(file, line, "XML 语法错误：" + said, "not well-formed XML: " + said);
            return Optional.empty();
        }
        return complete() ? Optional.of(out.toString()) : Optional.empty();
    }

    private void start() throws XMLStreamException {
        var element = xml.getLocalName();
        if (!SVG.equals(xml.getNamespaceURI())
                || !ELEMENTS.contains(element)
                || (depth == 0) != element.equals("svg")) {
            problem("图里不能有元素 <" + element + ">", "a figure can have no element <" + element + ">");
            skip();
            return;
        }
        var its = xml.getAttributeValue(null, "lang");
        if (its != null && Language.of(its).isEmpty()) {
            problem("lang 只能是 zh 或 en", "lang must be zh or en");
        }
        if (its != null && !its.equals(language.code())) {
            skip();
            return;
        }
        depth++;
        words += WORDS.contains(element) ? 1 : 0;
        out.append('<').append(element);
        if (depth == 1) {
            root();
        }
        var describes = depth == 2 && (element.equals("title") || element.equals("desc"));
        if (describes) {
            described.merge(element, 1, Integer::sum);
            attribute("id", name + "-" + element);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var attribute = xml.getAttributePrefix(i).isEmpty()
                    ? xml.getAttributeLocalName(i)
                    : xml.getAttributePrefix(i) + ":" + xml.getAttributeLocalName(i);
            if (!(describes && attribute.equals("id")) && !(depth == 1 && attribute.equals("role"))) {
                attribute(attribute, xml.getAttributeValue(i), element);
            }
        }
        out.append('>');
    }

    private void root() {
        out.append(" xmlns=\"" + SVG + "\" role=\"img\" aria-labelledby=\"" + name + "-title " + name + "-desc\"");
        if (xml.getAttributeValue(null, "viewBox") == null) {
            problem("<svg> 缺少 viewBox", "<svg> has no viewBox");
        }
        for (var fixed : new String[] {"width", "height"}) {
            if (xml.getAttributeValue(null, fixed) != null) {
                problem("<svg> 不写 " + fixed + "，只写 viewBox", "<svg> takes no " + fixed + ", only a viewBox");
            }
        }
    }

    private void attribute(String attribute, String value, String element) {
        if (!ATTRIBUTES.contains(attribute) && !ARIA.matcher(attribute).matches()) {
            problem(
                    "<" + element + "> 不能有属性 " + attribute + "（颜色和字体用 class）",
                    "<" + element + "> can have no attribute " + attribute + " (colours and fonts come from classes)");
        } else if (attribute.equals("id")) {
            if (!NAME.matcher(value).matches() || !ids.add(own(value))) {
                problem("id “" + value + "” 不合格或重复", "id '" + value + "' is malformed or not unique");
            } else {
                attribute("id", own(value));
            }
        } else if (MARKERS.contains(attribute)) {
            var target = MARKER.matcher(value);
            if (target.matches()) {
                pointedAt.putIfAbsent(own(target.group(1)), line());
                attribute(attribute, "url(#" + own(target.group(1)) + ")");
            } else if (!value.equals("none")) {
                problem(attribute + " 应当是 url(#…)", attribute + " must be url(#…)");
            }
        } else if (value.toLowerCase(Locale.ROOT).contains("url(")) {
            problem("属性 " + attribute + " 里不能有 url()", "attribute " + attribute + " can have no url()");
        } else if (!attribute.equals("lang")) {
            attribute(attribute, value);
        }
    }

    /** Ids are the page's, so each begins with the figure's name. */
    private String own(String id) {
        return id.startsWith(name + "-") ? id : name + "-" + id;
    }

    private void attribute(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"");
        Html.escape(value, out);
        out.append('"');
    }

    private void end() {
        words -= WORDS.contains(xml.getLocalName()) ? 1 : 0;
        depth--;
        out.append("</").append(xml.getLocalName()).append('>');
    }

    private void characters() {
        if (words > 0) {
            Html.escape(xml.getText(), out);
        } else if (!xml.getText().isBlank()) {
            problem("文字要放在 <text> 里", "words must be in a <text>");
        }
    }

    /** Goes to the end of an element that is left out. */
    private void skip() throws XMLStreamException {
        for (int inside = 1; inside > 0; ) {
            var event = xml.next();
            inside += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private boolean complete() {
        for (var element : new String[] {"title", "desc"}) {
            var times = described.getOrDefault(element, 0);
            if (times != 1) {
                problems.add(
                        file,
                        1,
                        "<svg> 要有一个 <" + element + " lang=\"" + language.code() + "\">，现在有 " + times + " 个",
                        "<svg> must have one <" + element + " lang=\"" + language.code() + "\">, but has " + times);
            }
        }
        pointedAt.forEach((id, line) -> {
            if (!ids.contains(id)) {
                problems.add(file, line, "没有 id 为“" + id + "”的 marker", "there is no marker with the id '" + id + "'");
            }
        });
        return out.length() > 0;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private void problem(String zh, String en) {
        problems.add(file, line(), zh, en);
    }
}
