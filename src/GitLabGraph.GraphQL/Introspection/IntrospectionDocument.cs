namespace GitLabGraph.GraphQL.Introspection;

/// <summary>The introspection types as SDL.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/></remarks>
internal static class IntrospectionDocument
{
    public const string Text =
        """"
        "What the server can be asked: all types, all directives, and where operations start."
        type __Schema {
          description: String
          "Every type of the schema, built-in ones included."
          types: [__Type!]!
          "Where queries start."
          queryType: __Type!
          "Where mutations start, if there are any."
          mutationType: __Type
          "Where subscriptions start, if there are any."
          subscriptionType: __Type
          "Every directive that documents may use."
          directives: [__Directive!]!
        }

        """
        A type. Its kind tells which of the other fields have a value: fields and interfaces of objects and interfaces,
        possible types of interfaces and unions, values of enums, input fields of input objects, and the type inside a
        list or non-null type.
        """
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "What sort of type a type is."
        enum __TypeKind {
          "A leaf value."
          SCALAR
          "An object with fields."
          OBJECT
          "Fields that several objects promise."
          INTERFACE
          "One of several objects."
          UNION
          "One of several names."
          ENUM
          "Named values that are given as one."
          INPUT_OBJECT
          "A list; `ofType` tells of what."
          LIST
          "Never null; `ofType` tells what it is."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The value that is taken when none is given, as a GraphQL literal."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A name of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: what it is called, where it may stand, and what it takes."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean = false): [__InputValue!]!
        }

        "A place where a directive may stand."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }

        "Holds the fields that belong to no type; it is in no schema itself."
        type __MetaFields {
          "What the server can be asked."
          __schema: __Schema!
          "One type by its name."
          __type(name: String!): __Type
          "The name of the concrete type."
          __typename: String!
        }
        """";
}
