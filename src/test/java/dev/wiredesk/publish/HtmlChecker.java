package dev.wiredesk.publish;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.checker.Checker;
import nu.validator.checker.ConformingButObsoleteWarner;
import nu.validator.checker.HeadingHierarchyChecker;
import nu.validator.checker.MicrodataChecker;
import nu.validator.checker.NormalizationChecker;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UncheckedSubtreeWarner;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.IncorrectSchemaException;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The W3C's checker of HTML, with the CSS and SVG in it. It is put together here from its parts:
 * the whole of it brings a web client, a web server and an XSLT processor, which would get in the
 * way of ours.
 */
final class HtmlChecker {

  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  private final List<String> found = new ArrayList<>();
  private final PropertyMap properties;
  private final Schema schema;

  HtmlChecker() {
    LocalCacheEntityResolver files = new LocalCacheEntityResolver(new NullEntityResolver());
    files.setAllowRnc(true);
    PropertyMapBuilder builder = new PropertyMapBuilder();
    builder.put(ValidateProperty.ERROR_HANDLER, new Notes());
    builder.put(ValidateProperty.ENTITY_RESOLVER, files);
    builder.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
    RngProperty.CHECK_ID_IDREF.add(builder);
    properties = builder.toPropertyMap();
    schema = schema(files, properties);
  }

  /** Every error and every warning, each with its line and column; empty if all is well. */
  List<String> check(String html) throws IOException, SAXException {
    found.clear();
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALTER_INFOSET);
    parser.setCommentPolicy(XmlViolationPolicy.ALLOW);
    parser.setNamePolicy(XmlViolationPolicy.ALLOW);
    parser.setMappingLangToXmlLang(true);
    parser.setContentHandler(validator().getContentHandler());
    parser.setErrorHandler(new Notes());
    parser.parse(new InputSource(new StringReader(html)));
    return List.copyOf(found);
  }

  /** The same of a style sheet. */
  List<String> checkStyle(String css) throws IOException, SAXException {
    return check(page("<style>\n" + css + "\n</style>", ""));
  }

  /** The same of what stands in the body of a page. */
  List<String> checkBody(String html) throws IOException, SAXException {
    return check(page("", "\n<h1>Headline</h1>" + html));
  }

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Page</title>"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }

  private static Schema schema(LocalCacheEntityResolver files, PropertyMap properties) {
    try {
      Schema bare =
          CompactSchemaReader.getInstance()
              .createSchema(files.resolveEntity(null, HTML), properties);
      return new NamespaceChangingSchemaWrapper(
          new TemplateElementDroppingSchemaWrapper(
              new RoleAttributeFilteringSchemaWrapper(
                  new XmlLangAttributeDroppingSchemaWrapper(
                      new DataAttributeDroppingSchemaWrapper(bare)))));
    } catch (IOException | SAXException | IncorrectSchemaException e) {
      throw new IllegalStateException(e);
    }
  }

  private Validator validator() {
    Validator all = schema.createValidator(properties);
    all = new CombineValidator(all, CheckerSchema.ASSERTION_SCH.createValidator(properties));
    List<Checker> checkers =
        List.of(
            new TableChecker(),
            new ConformingButObsoleteWarner(),
            new HeadingHierarchyChecker(),
            new MicrodataChecker(),
            new NormalizationChecker(),
            new TextContentChecker(),
            new UncheckedSubtreeWarner(),
            new UsemapChecker());
    for (Checker checker : checkers) {
      all = new CombineValidator(all, new CheckerValidator(checker, properties));
    }
    return all;
  }

  /** Writes down what is told, be it ever so small. */
  private final class Notes implements ErrorHandler {

    @Override
    public void warning(SAXParseException told) {
      note("warning", told);
    }

    @Override
    public void error(SAXParseException told) {
      note("error", told);
    }

    @Override
    public void fatalError(SAXParseException told) {
      note("fatal", told);
    }

    private void note(String kind, SAXParseException told) {
      found.add(
          "%s %d:%d %s"
              .formatted(kind, told.getLineNumber(), told.getColumnNumber(), told.getMessage()));
    }
  }
}
